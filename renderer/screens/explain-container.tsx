import { ExplainDrawer, type ExplainFace } from '../components';
import { explanationOf } from '../panels/explain/explanation-of';
import { failureWords } from '../state/failure-words';
import type { useExplanation } from '../state/use-explanation';

type ExplainContainerProps = {
  readonly explained: ReturnType<typeof useExplanation>;
  readonly isShare: (quantityId: string) => boolean;
};

/** The drawer that takes a figure apart. */
export function ExplainContainer({ explained, isShare }: ExplainContainerProps) {
  return (
    <ExplainDrawer
      isOpen={explained.isOpen}
      shown={faceOf(explained, isShare)}
      onExplain={explained.goOn}
      onClose={explained.close}
    />
  );
}

function faceOf(
  { shown, path }: ExplainContainerProps['explained'],
  isShare: ExplainContainerProps['isShare'],
): ExplainFace {
  switch (shown.face) {
    case 'waiting':
      return { face: 'waiting' };
    case 'failed':
      return {
        face: 'failed',
        failure: failureWords(shown.failed, {
          title: 'This figure could not be explained',
          kept: 'Everything: this only looks.',
          acts: [{ label: 'Try again', onAct: shown.again }],
        }),
      };
    case 'full':
      return { face: 'full', explanation: explanationOf(shown.value, path, isShare) };
  }
}
