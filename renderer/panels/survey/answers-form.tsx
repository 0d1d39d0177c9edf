import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Note, Switch } from '../../components';
import type { Failed } from '../../state/asked';
import { errorsAt, type FieldError, type HowAsked, type SurveyForm, type SurveyKind } from './survey-form';
import { FIELD_ORDER, TypedField } from './typed-field';

type AnswersFormProps = {
  readonly form: SurveyForm;
  readonly onForm: (form: SurveyForm) => void;
  /** What the program said about the fields. */
  readonly failed: Failed | null;
  readonly today: string;
  /** What an average is counted in: "hours a year for each person". */
  readonly unitWords: string;
  /** The way to count the answers in a file. */
  readonly counting: ReactNode;
};

const KINDS: readonly { readonly id: SurveyKind; readonly name: string }[] = [
  { id: 'share', name: 'A share' },
  { id: 'difference', name: 'Two groups' },
  { id: 'mean', name: 'An average' },
];

const HOW: readonly { readonly value: HowAsked; readonly label: string }[] = [
  { value: 'random-sample', label: 'Drawn by chance from a list of all of them' },
  { value: 'everybody-invited', label: 'All were invited, some answered' },
  { value: 'whoever-came', label: 'Whoever came, or followed a link' },
];

/** What was found, and how people were asked. */
export function AnswersForm({ form, onForm, failed, today, unitWords, counting }: AnswersFormProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const errorAt = errorsAt(failed, focused);
  const set = (part: Partial<SurveyForm>) => onForm({ ...form, ...part });
  const setCounts = (part: Partial<SurveyForm>) => set({ ...part, fileWords: '' });
  return (
    <div
      className="gb-form"
      onFocus={(event) => setFocused(event.target instanceof HTMLInputElement ? event.target.name : null)}
      onBlur={() => setFocused(null)}
    >
      <Switch
        name="What was counted"
        choices={KINDS}
        chosen={form.kind}
        isWide
        onChoose={(id) => set({ kind: KINDS.find((kind) => kind.id === id)?.id ?? 'share', fileWords: '' })}
      />
      <Counts form={form} onCounts={setCounts} errorAt={errorAt} unitWords={unitWords} />
      {form.fileWords !== '' && <p className="gb-caption">{form.fileWords}</p>}
      {counting}
      <TextInput
        label="What was asked"
        description="As it stood on the sheet; it becomes the name of the source"
        value={form.title}
        maxLength={120}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Select
        label="Who was asked"
        data={[...HOW]}
        value={form.how}
        allowDeselect={false}
        onChange={(how) => set({ how: HOW.find(({ value }) => value === how)?.value ?? 'whoever-came' })}
      />
      <TextInput
        type="date"
        name="askedOn"
        label="When"
        description="The last day, where it took several"
        inputWrapperOrder={FIELD_ORDER}
        value={form.askedOn}
        max={today}
        error={errorAt('askedOn')}
        onChange={(event) => set({ askedOn: event.currentTarget.value })}
      />
      <Asking form={form} onForm={set} errorAt={errorAt} hasPopulation={form.kind !== 'difference'} />
      <Note>
        Only these counts are kept, with the date and how people were asked. No name, address or answer of anybody is
        stored.
      </Note>
    </div>
  );
}

type CountsProps = {
  readonly form: SurveyForm;
  readonly onCounts: (part: Partial<SurveyForm>) => void;
  readonly errorAt: FieldError;
  readonly unitWords: string;
};

function Counts({ form, onCounts, errorAt, unitWords }: CountsProps) {
  const shared = { errorAt, isRequired: true };
  switch (form.kind) {
    case 'share':
      return (
        <div className="gb-survey-pair">
          <TypedField
            {...shared}
            name="counted"
            label="How many said yes"
            value={form.counted}
            onType={(counted) => onCounts({ counted })}
          />
          <TypedField
            {...shared}
            name="asked"
            label="How many answered"
            value={form.asked}
            onType={(asked) => onCounts({ asked })}
          />
        </div>
      );
    case 'difference':
      return (
        <>
          <fieldset className="gb-survey-group">
            <legend>With it</legend>
            <div className="gb-survey-pair">
              <TypedField
                {...shared}
                name="withIt.counted"
                label="Said yes, with it"
                value={form.withCounted}
                onType={(withCounted) => onCounts({ withCounted })}
              />
              <TypedField
                {...shared}
                name="withIt.asked"
                label="Answered, with it"
                value={form.withAsked}
                onType={(withAsked) => onCounts({ withAsked })}
              />
            </div>
          </fieldset>
          <fieldset className="gb-survey-group">
            <legend>Without it</legend>
            <div className="gb-survey-pair">
              <TypedField
                {...shared}
                name="withoutIt.counted"
                label="Said yes, without it"
                value={form.withoutCounted}
                onType={(withoutCounted) => onCounts({ withoutCounted })}
              />
              <TypedField
                {...shared}
                name="withoutIt.asked"
                label="Answered, without it"
                value={form.withoutAsked}
                onType={(withoutAsked) => onCounts({ withoutAsked })}
              />
            </div>
          </fieldset>
        </>
      );
    case 'mean':
      return (
        <>
          <div className="gb-survey-pair">
            <TypedField
              {...shared}
              name="mean"
              takes={unitWords.includes('£') ? 'money' : 'number'}
              label="The average"
              words={unitWords}
              value={form.mean}
              onType={(mean) => onCounts({ mean })}
            />
            <TypedField
              {...shared}
              name="sd"
              takes={unitWords.includes('£') ? 'money' : 'number'}
              label="How far people differ"
              words="Standard deviation between them"
              value={form.sd}
              onType={(sd) => onCounts({ sd })}
            />
          </div>
          <TypedField
            {...shared}
            name="asked"
            label="How many answered"
            value={form.asked}
            onType={(asked) => onCounts({ asked })}
          />
        </>
      );
  }
}

type AskingProps = {
  readonly form: Pick<SurveyForm, 'isGrouped' | 'size' | 'correlation' | 'population'>;
  readonly onForm: (part: Partial<Pick<SurveyForm, 'isGrouped' | 'size' | 'correlation' | 'population'>>) => void;
  readonly errorAt: FieldError;
  readonly hasPopulation: boolean;
  readonly populationWords?: string;
};

/** Groups and few people: both change what an answer is worth. */
export function Asking({ form, onForm, errorAt, hasPopulation, populationWords }: AskingProps) {
  return (
    <>
      {hasPopulation && (
        <TypedField
          name="population"
          label="How many there are in all"
          words={populationWords ?? 'Leave it empty where there are many: out of few, each answer tells more'}
          value={form.population}
          errorAt={errorAt}
          onType={(population) => onForm({ population })}
        />
      )}
      <Checkbox
        label="Asked in groups: streets, centres, households"
        description="People of one group answer alike, so each answer tells less"
        checked={form.isGrouped}
        onChange={(event) => onForm({ isGrouped: event.currentTarget.checked })}
      />
      {form.isGrouped && (
        <div className="gb-survey-pair">
          <TypedField
            name="clustering.size"
            label="People in each group"
            words="On average"
            value={form.size}
            errorAt={errorAt}
            onType={(size) => onForm({ size })}
          />
          <TypedField
            name="clustering.correlation"
            takes="number"
            label="How alike a group answers"
            words="0 not at all, 1 as one; often 0.05"
            value={form.correlation}
            errorAt={errorAt}
            onType={(correlation) => onForm({ correlation })}
          />
        </div>
      )}
    </>
  );
}
