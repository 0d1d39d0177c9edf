import type { ReactNode } from 'react';
import { ExplainDrawer, type ExplainFace } from '../components';
import { explanationOf } from '../panels/explain/explanation-of';
import { failureWords } from '../state/failure-words';
import { WhereItTurns } from '../panels/explain/where-it-turns';
import { useSwitchingValues } from '../state/use-compare';
import type { useExplanation } from '../state/use-explanation';

type ExplainContainerProps = {
  readonly workbookId: string;
  readonly revision: number;
  readonly explained: ReturnType<typeof useExplanation>;
  readonly isShare: (quantityId: string) => boolean;
};

/** The drawer that takes a figure apart. */
export function ExplainContainer(props: ExplainContainerProps) {
  const { explained } = props;
  return (
    <ExplainDrawer
      isOpen={explained.isOpen}
      shown={faceOf(props)}
      onExplain={explained.goOn}
      onClose={explained.close}
    />
  );
}

function faceOf(props: ExplainContainerProps): ExplainFace {
  const { shown, path } = props.explained;
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
      return {
        face: 'full',
        explanation: { ...explanationOf(shown.value, path, props.isShare), ...moreOf(props) },
      };
  }
}

/** A number that somebody fills in has values at which a net turns; a figure that is worked out has none of its own. */
function moreOf({ explained, workbookId, revision }: ExplainContainerProps): { readonly more?: ReactNode } {
  const [kind, quantityId] = explained.figureId?.split(':') ?? [];
  if (kind !== 'quantity' || quantityId === undefined) return {};
  const of = { workbookId, scenarioId: explained.scenarioId, revision, quantityId };
  return { more: <TurnsContainer key={JSON.stringify(of)} {...of} /> };
}

type TurnsContainerProps = {
  readonly workbookId: string;
  readonly scenarioId: string;
  readonly revision: number;
  readonly quantityId: string;
};

function TurnsContainer({ workbookId, scenarioId, revision, quantityId }: TurnsContainerProps) {
  return <WhereItTurns turns={useSwitchingValues(workbookId, scenarioId, revision, quantityId)} />;
}
