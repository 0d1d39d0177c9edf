import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { GuidedQuestion, TypedNumber } from '../../components';
import { QUESTIONS, type GuidedDraft, type Reply } from '../../state/story-answers';
import { problemWith, questions, type Question } from './questions';

type QuestionPanelProps = {
  readonly draft: GuidedDraft;
  /** What the story's person is called by now. */
  readonly who: string;
  readonly onDraft: (draft: GuidedDraft) => void;
  /** After the last question. */
  readonly onFinish: (draft: GuidedDraft) => void;
  readonly isFinishing: boolean;
};

/** The question on the table, with the answered ones folded above it. */
export function QuestionPanel({ draft, who, onDraft, onFinish, isFinishing }: QuestionPanelProps) {
  const { at, replies } = draft;
  const question = questions[at];
  if (question === undefined) return null;
  const reply = replies[question.id] ?? { choice: question.first, typed: {} };
  const answered = questions.slice(0, at).flatMap((earlier, place) => {
    const given = replies[earlier.id];
    if (given === undefined) return [];
    return [
      {
        id: earlier.id,
        question: earlier.title(who),
        answer: earlier.answer(given),
        onChange: () => onDraft({ ...draft, at: place }),
      },
    ];
  });
  return (
    <OneQuestion
      key={question.id}
      question={question}
      number={at + 1}
      who={who}
      reply={reply}
      answered={answered}
      next={questions[at + 1]}
      isFinishing={isFinishing}
      onReply={(next) => onDraft({ ...draft, replies: { ...replies, [question.id]: next } })}
      onNext={(given) => {
        const replied = { ...draft, replies: { ...replies, [question.id]: given } };
        if (at + 1 === QUESTIONS.length) onFinish(replied);
        else onDraft({ ...replied, at: at + 1 });
      }}
      {...(at === 0 ? {} : { onBack: () => onDraft({ ...draft, at: at - 1 }) })}
    />
  );
}

type OneQuestionProps = {
  readonly question: Question;
  readonly number: number;
  readonly who: string;
  readonly reply: Reply;
  readonly answered: Parameters<typeof GuidedQuestion>[0]['answered'];
  readonly next: Question | undefined;
  readonly isFinishing: boolean;
  readonly onReply: (reply: Reply) => void;
  readonly onNext: (reply: Reply) => void;
  readonly onBack?: () => void;
};

function OneQuestion(props: OneQuestionProps) {
  const { question, number, who, reply, answered, next, isFinishing, onReply, onNext, onBack } = props;
  const [hasTried, setTried] = useState(false);
  const fields = question.fields[reply.choice] ?? [];
  const problems = fields.map((field) => problemWith(field, reply.typed[field.id] ?? ''));
  const goOn = () => {
    if (problems.some((problem) => problem !== null)) return setTried(true);
    onNext(reply);
  };
  return (
    <GuidedQuestion
      number={number}
      of={questions.length}
      timeLeft={question.timeLeft}
      answered={answered}
      question={question.title(who)}
      help={question.help}
      choices={question.choices}
      chosen={reply.choice}
      onChoose={(choice) => onReply({ ...reply, choice })}
      nextLabel={next === undefined ? 'Show the first answer' : `Next: ${next.announced}`}
      canGoOn={!isFinishing}
      onNext={goOn}
      {...(onBack === undefined ? {} : { onBack })}
    >
      {fields.length > 0 && (
        <div className="gb-form-grid">
          {fields.map((field) => {
            const { id, label, takes } = field;
            const typed = reply.typed[id] ?? '';
            const error = hasTried ? problemWith(field, typed) : null;
            const type = (text: string) => onReply({ ...reply, typed: { ...reply.typed, [id]: text } });
            return takes === null ? (
              <TextInput
                key={`${reply.choice}-${id}`}
                label={label}
                maxLength={60}
                value={typed}
                error={error}
                onChange={(event) => type(event.currentTarget.value)}
              />
            ) : (
              <TypedNumber
                key={`${reply.choice}-${id}`}
                label={label}
                typed={typed}
                display={takes.display}
                legal={takes.legal}
                error={error}
                onType={type}
              />
            );
          })}
        </div>
      )}
    </GuidedQuestion>
  );
}
