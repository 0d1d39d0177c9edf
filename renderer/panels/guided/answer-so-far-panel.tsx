import { formatWholeMoney } from '../../../core/words';
import { AnswerSoFar, FailedState, type AnswerStep } from '../../components';
import type { Asked } from '../../state/asked';
import { failureWords } from '../../state/failure-words';
import type { AnswerSoFar as Figures } from '../../state/use-guided';
import { countText, figureText, moneyText } from '../figure-text';

type AnswerSoFarPanelProps = {
  readonly soFar: Asked<Figures>;
  /** How many questions have an answer. */
  readonly answered: number;
};

/** The first answer as it grows: what a question has not reached yet is dashed. */
export function AnswerSoFarPanel({ soFar, answered }: AnswerSoFarPanelProps) {
  if (soFar.face === 'failed') {
    return (
      <FailedState
        failure={failureWords(soFar.failed, {
          title: 'The first answer could not be worked out',
          kept: 'Your answers.',
          acts: [{ label: 'Try again', onAct: soFar.again }],
        })}
      />
    );
  }
  const figures = soFar.face === 'full' ? soFar.value : null;
  return (
    <AnswerSoFar
      steps={STEPS.map((step): AnswerStep => {
        const isKnown = figures !== null && answered >= step.after;
        return {
          id: step.id,
          icon: step.id,
          words: isKnown ? step.words(figures) : step.name,
          ...(isKnown ? { figure: step.figure(figures) } : {}),
        };
      })}
      laterWords={Object.fromEntries(STEPS.map(({ id, after }) => [id, `after question ${after}`]))}
      note="A first answer from national figures. Every number can be opened, argued with and replaced by yours."
    />
  );
}

type Step = {
  readonly id: AnswerStep['icon'];
  /** The question after which it is known. */
  readonly after: number;
  readonly name: string;
  readonly figure: (of: Figures) => string;
  readonly words: (of: Figures) => string;
};

const money = ({ value }: Figures['putsIn']) => moneyText(value, { plus: true });

const STEPS: readonly Step[] = [
  {
    id: 'council',
    after: 2,
    name: 'what the council puts in',
    figure: ({ putsIn }) => formatWholeMoney(putsIn.value),
    words: () => 'from the council over ten years',
  },
  {
    id: 'neighbours',
    after: 3,
    name: 'neighbours',
    figure: ({ helpers }) => `${countText(helpers.value)} neighbours`,
    words: ({ hours }) => `likely to come forward, giving ${countText(hours.value)} hours more than without`,
  },
  {
    id: 'people',
    after: 5,
    name: 'people helped',
    figure: ({ supported }) => `${countText(supported.value)} people`,
    words: ({ whatLimits }) => `helped who would not have been. ${whatLimits}`,
  },
  {
    id: 'home',
    after: 5,
    name: 'time at home',
    figure: ({ yearsAtHome }) => figureText({ ...yearsAtHome, notDefined: null }),
    words: () => 'at home gained, all of them together',
  },
  {
    id: 'gains',
    after: 6,
    name: 'who gains',
    figure: ({ publicNet }) => money(publicNet),
    words: ({ councilNet, wellbeing }) =>
      `net to the public purse; ${money(councilNet)} to the council; ${moneyText(wellbeing.value)} of wellbeing beside it`,
  },
];
