import { ActionIcon, Button, Progress, Radio } from '@mantine/core';
import {
  IconArrowRight,
  IconBuildingBank,
  IconCheck,
  IconHeartHandshake,
  IconHome,
  IconPencil,
  IconSnowflake,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StreetScene } from '../drawings';
import { Note } from './note';

/** An answer given earlier, folded to one line. */
export type AnsweredQuestion = {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly onChange: () => void;
};

export type GuidedChoice = { readonly id: string; readonly title: string; readonly words?: string };

type GuidedQuestionProps = {
  readonly number: number;
  readonly of: number;
  /** "About one minute left". */
  readonly timeLeft: string;
  readonly answered: readonly AnsweredQuestion[];
  readonly question: string;
  readonly help: string;
  readonly choices?: readonly GuidedChoice[];
  readonly chosen?: string | null;
  readonly onChoose?: (choiceId: string) => void;
  /** Fields that the question or the chosen answer needs. */
  readonly children?: ReactNode;
  /** "Next: what would have happened?" */
  readonly nextLabel: string;
  readonly canGoOn?: boolean;
  readonly onNext: () => void;
  readonly onBack?: () => void;
};

/** One question of the guided start, with the answered ones above it. */
export function GuidedQuestion(props: GuidedQuestionProps) {
  const { number, of, timeLeft, answered, question, help, choices = [], chosen = null, children } = props;
  return (
    <form
      className="gb-guided"
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
    >
      <div className="gb-pair">
        <span className="gb-words2">
          Question {number} of {of}
        </span>
        <span className="gb-caption">{timeLeft}</span>
      </div>
      <Progress
        value={((number - 1) / of) * 100}
        size={8}
        transitionDuration={0}
        aria-label={`${number - 1} of ${of} questions answered`}
      />
      <AnsweredList answered={answered} />
      <h1 tabIndex={-1}>{question}</h1>
      <p className="gb-words2">{help}</p>
      {choices.length > 0 && (
        <Radio.Group
          label={question}
          labelProps={{ className: 'gb-hidden' }}
          value={chosen}
          onChange={(choice) => props.onChoose?.(choice)}
        >
          <div className="gb-choices">
            {choices.map((choice) => (
              <ChoiceCard key={choice.id} choice={choice} />
            ))}
          </div>
        </Radio.Group>
      )}
      {children}
      <div className="gb-acts">
        <Button
          type="submit"
          size="md"
          disabled={props.canGoOn === false}
          rightSection={<IconArrowRight size={18} aria-hidden="true" />}
        >
          {props.nextLabel}
        </Button>
        {props.onBack !== undefined && (
          <Button variant="subtle" size="md" onClick={props.onBack}>
            Back
          </Button>
        )}
      </div>
    </form>
  );
}

function ChoiceCard({ choice: { id, title, words } }: { readonly choice: GuidedChoice }) {
  return (
    <Radio.Card className="gb-choice" value={id}>
      <Radio.Indicator size="sm" />
      <span>
        <span className="gb-strong">{title}</span>
        {words !== undefined && <span className="gb-caption">{words}</span>}
      </span>
    </Radio.Card>
  );
}

function AnsweredList({ answered }: { readonly answered: readonly AnsweredQuestion[] }) {
  return (
    <ul>
      {answered.map(({ id, question, answer, onChange }) => (
        <li key={id} className="gb-answered">
          <span className="gb-answered-tick">
            <IconCheck size={15} stroke={2} aria-hidden="true" />
          </span>
          <span>
            <span className="gb-caption">{question}</span>
            <span className="gb-strong">{answer}</span>
          </span>
          <ActionIcon variant="subtle" size={32} aria-label={`Change: ${question}`} onClick={onChange}>
            <IconPencil size={17} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** A step of the answer as it grows. */
export type AnswerStep = {
  readonly id: string;
  readonly icon: 'council' | 'neighbours' | 'people' | 'home' | 'gains';
  /** "£186,400"; absent until it is known. */
  readonly figure?: string;
  readonly words: string;
};

const stepIcons: Readonly<Record<AnswerStep['icon'], Icon>> = {
  council: IconSnowflake,
  neighbours: IconUsers,
  people: IconHeartHandshake,
  home: IconHome,
  gains: IconBuildingBank,
};

type AnswerSoFarProps = {
  readonly steps: readonly AnswerStep[];
  /** What is known of a step without a figure is its name; this says when it comes. */
  readonly laterWords?: Readonly<Record<string, string>>;
  readonly note?: string;
};

/** The answer as it grows from pounds to who gains; steps not reached yet are dashed. */
export function AnswerSoFar({ steps, laterWords = {}, note }: AnswerSoFarProps) {
  return (
    <div className="gb-answer-so-far">
      <h2>The answer so far</h2>
      <ol className="gb-answer-steps">
        {steps.map(({ id, icon, figure, words }) => {
          const StepIcon = stepIcons[icon];
          return (
            <li key={id} className="gb-answer-step" data-known={figure !== undefined} data-first={icon === 'council'}>
              <span className="gb-step-icon">
                <StepIcon size={20} stroke={1.7} aria-hidden="true" />
              </span>
              <span>
                {figure !== undefined && <span className="gb-figure-large gb-figure-text">{figure}</span>}
                <span className={figure === undefined ? 'gb-step-name' : 'gb-words2'}>{words}</span>
                {figure === undefined && <span className="gb-caption">{laterWords[id]}</span>}
              </span>
            </li>
          );
        })}
      </ol>
      {note !== undefined && <Note>{note}</Note>}
      <div className="gb-guided-picture">
        <StreetScene />
      </div>
    </div>
  );
}

/** Question to the left, answer to the right. */
export function GuidedLayout({ question, answer }: { readonly question: ReactNode; readonly answer: ReactNode }) {
  return (
    <div className="gb-guided-layout">
      <div className="gb-guided-question">{question}</div>
      <aside className="gb-guided-answer" aria-label="The answer so far">
        {answer}
      </aside>
    </div>
  );
}
