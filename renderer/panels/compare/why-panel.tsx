import { Select } from '@mantine/core';
import { NOTHING } from '../../../core/words';
import { ChangeWaterfall, ChartPanel, type ChartFace } from '../../charts';
import { LensPicker, type Choice, type Lens } from '../../components';
import { failureWords } from '../../state/failure-words';
import { givenText } from '../../state/gesture';
import type { Long } from '../../state/use-long';
import {
  differenceTitle,
  errorText,
  everyStep,
  headlineName,
  lookOf,
  measures,
  stepsOf,
  type Headline,
  type Why,
} from './measures';

type WhyPanelProps = {
  readonly scenarios: readonly Choice[];
  readonly from: string;
  readonly to: string;
  readonly headline: Headline;
  readonly why: Long<Why>;
  readonly onFrom: (scenarioId: string) => void;
  readonly onTo: (scenarioId: string) => void;
  readonly onHeadline: (headline: Headline) => void;
  /** Leads to a number of the scenario that is on the table; absent where the second one is not. */
  readonly onGoTo: ((quantityId: string) => void) | undefined;
};

/** Why one scenario comes out other than another: a waterfall whose steps add exactly. */
export function WhyPanel(props: WhyPanelProps) {
  const { headline, why } = props;
  const { shown } = why;
  const value = shown.face === 'full' ? shown.value : null;
  const steps = value === null ? [] : stepsOf(value, headline);
  return (
    <ChartPanel
      title={value === null ? 'Why one comes out other than the other' : differenceTitle(value, headline)}
      note={value === null ? headlineName(headline) : noteOf(value, headline)}
      alternative={value === null ? '' : alternativeOf(value, headline)}
      face={faceOf(props)}
      controls={<Controls {...props} />}
      table={value === null ? { caption: '', rowName: '', columns: [], rows: [] } : tableOf(value, headline)}
      {...(value?.method === 'sampled-orders' ? { remark: sampledWords(value) } : {})}
      height={280}
    >
      <ChangeWaterfall
        steps={steps.map((step) => ({ ...step, quantityId: props.onGoTo === undefined ? null : step.quantityId }))}
        size={value === null ? 1 : lookOf(value).size}
        onGoTo={(id) => props.onGoTo?.(id)}
      />
    </ChartPanel>
  );
}

function Controls({ scenarios, from, to, headline, onFrom, onTo, onHeadline }: WhyPanelProps) {
  const choices = scenarios.map(({ id, name }) => ({ value: id, label: name }));
  const pick = (label: string, value: string, onPick: (id: string) => void) => (
    <Select
      label={label}
      size="xs"
      allowDeselect={false}
      data={choices}
      value={value}
      onChange={(id) => id !== null && onPick(id)}
    />
  );
  return (
    <div className="gb-why-controls">
      {pick('From', from, onFrom)}
      {pick('To', to, onTo)}
      <Select
        label="What is asked"
        size="xs"
        allowDeselect={false}
        data={measures.map(({ id, name }) => ({ value: id, label: name }))}
        value={headline.measure}
        onChange={(id) => id !== null && onHeadline({ ...headline, measure: id })}
      />
      {headline.measure !== 'years-at-home' && (
        <LensPicker lens={headline.lens} onChoose={(lens: Lens) => onHeadline({ ...headline, lens })} />
      )}
    </div>
  );
}

function faceOf({ why, from, to }: WhyPanelProps): ChartFace {
  const { shown, ask, cancel } = why;
  if (from === to) {
    return {
      face: 'empty',
      title: 'The same scenario twice',
      words: 'Choose two that differ, and every change between them stands here with its part of the difference.',
    };
  }
  switch (shown.face) {
    case 'not-asked':
      return {
        face: 'empty',
        title: 'Stopped',
        words: 'Every change between the two would stand here with its part of the difference.',
        next: { label: 'Work it out', onAct: ask },
      };
    case 'running':
      return shown.share === null
        ? { face: 'waiting' }
        : {
            face: 'waiting',
            work: {
              done: shown.share,
              of: 1,
              words: `Making the changes in every order: ${shown.doing}`,
              onCancel: cancel,
              cancelWords: 'Stopping changes nothing.',
            },
          };
    case 'failed':
      return {
        face: 'failed',
        failure: failureWords(shown.failed, {
          title: 'The difference could not be shared out',
          kept: 'Both scenarios: this only looks.',
          acts: [{ label: 'Try again', onAct: ask }],
        }),
      };
    case 'full':
      return shown.value.parts.length > 0
        ? { face: 'full' }
        : {
            face: 'empty',
            title: 'Nothing differs that a figure reads',
            words: 'The two come to the same, to the penny. Change a number in one of them, and its part stands here.',
          };
  }
}

function noteOf(why: Why, headline: Headline): string {
  const { words } = lookOf(why);
  return [headlineName(headline), words, why.priceBase, why.horizon, why.discounting, 'adding up exactly']
    .filter((part) => part !== '')
    .join(', ');
}

function alternativeOf(why: Why, headline: Headline): string {
  const steps = stepsOf(why, headline);
  const [first, last] = [steps[0], steps.at(-1)];
  const said = steps.slice(1, -1).map(({ name, text }) => `${name} ${text}`);
  return `A waterfall from ${first?.name ?? ''} ${first?.text ?? ''} to ${last?.name ?? ''} ${last?.text ?? ''}: ${said.join('; ')}.`;
}

function tableOf(why: Why, headline: Headline) {
  const { words } = lookOf(why);
  const isSampled = why.method === 'sampled-orders';
  const changes = new Map(why.parts.map((part) => [part.id, part]));
  return {
    caption: `Every change between ${why.fromName} and ${why.toName}, and its part of the difference`,
    rowName: 'Change',
    columns: [
      { id: 'before', name: 'Was' },
      { id: 'after', name: 'Is' },
      { id: 'part', name: words === '' ? 'Part' : `Part, ${words}` },
      ...(isSampled ? [{ id: 'error', name: 'May be off by' }] : []),
    ],
    rows: everyStep(why, headline).map(({ id, name, kind, text }) => {
      const change = changes.get(id);
      const quantity = change?.quantity ?? null;
      const given = (value: 'before' | 'after') => (quantity === null ? NOTHING : givenText(quantity, quantity[value]));
      const error = change === undefined ? '' : errorText(change.standardError, why.unit);
      return {
        id,
        name: change?.label ?? name,
        cells: [given('before'), given('after'), text, ...(isSampled ? [error === '' ? NOTHING : error] : [])],
        isTotal: kind === 'total',
      };
    }),
  };
}

function sampledWords({ parts, unit }: Why): string {
  const worst = parts.reduce(
    (most, part) => (Number(part.standardError) > Number(most) ? part.standardError : most),
    '0',
  );
  return `There are ${parts.length} changes, too many to make in every order: the parts are means over orders drawn at random, and may be off by ${errorText(worst, unit) || '0'} (one standard error). They still add up exactly.`;
}
