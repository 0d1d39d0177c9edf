import { Button } from '@mantine/core';
import { Brand, GuidedLayout, HeaderBar, Shell } from '../components';
import { AnswerSoFarPanel } from '../panels/guided/answer-so-far-panel';
import { QuestionPanel } from '../panels/guided/question-panel';
import { Notices } from '../panels/notices';
import { failureLine } from '../state/failure-words';
import { QUESTIONS, type GuidedDraft } from '../state/story-answers';
import { useArrival } from '../state/use-arrival';
import { useGuided } from '../state/use-guided';
import { goTo } from '../state/use-route';

/** Six questions to a first answer. Leaving makes a workbook of what was answered, so that nothing is lost. */
export function GuidedScreen() {
  const { draft, change, soFar, make, isMaking, failed } = useGuided();
  useArrival('Start with a story', `start ${draft.at}`);
  const hasAnswers = Object.keys(draft.replies).length > 0;
  const leave = async () => {
    if (hasAnswers && (await make(draft)) === null) return;
    goTo({ page: 'home' });
  };
  const finish = async (finished: GuidedDraft) => {
    change(finished);
    const workbookId = await make(finished);
    if (workbookId !== null) goTo({ page: 'workbook', workbookId, section: 'results', field: null });
  };
  const name = draft.replies.who?.typed['pseudonym']?.trim() ?? '';
  const isNamed = draft.replies.who?.choice === 'known' && name !== '' && draft.at > 0;
  return (
    <>
      <Shell
        header={
          <HeaderBar
            brand={<Brand title="Start with a story" onHome={() => void leave()} />}
            acts={
              <Button variant="subtle" size="xs" loading={isMaking} onClick={() => void leave()}>
                {hasAnswers ? 'Leave, and keep my answers' : 'Leave'}
              </Button>
            }
          />
        }
      >
        <GuidedLayout
          question={
            <QuestionPanel
              draft={draft}
              who={isNamed ? name : 'Eileen'}
              onDraft={change}
              onFinish={(finished) => void finish(finished)}
              isFinishing={isMaking}
            />
          }
          answer={<AnswerSoFarPanel soFar={soFar} answered={Math.min(draft.at, QUESTIONS.length)} />}
        />
      </Shell>
      <Notices
        problem={failed === null ? null : failureLine(failed)}
        acts={[{ label: 'Try again', onAct: () => void finish(draft) }]}
      />
    </>
  );
}
