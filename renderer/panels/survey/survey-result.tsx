import { Button, Checkbox } from '@mantine/core';
import type { DecimalText } from '../../../core/words';
import { Note, RangeBar, type Domain } from '../../components';
import { givenText } from '../../state/gesture';
import type { SurveyView } from '../../state/use-survey';
import type { Quantity } from '../../state/workbook-session';
import { countText, percentText } from '../figure-text';

type SurveyResultProps = {
  readonly quantity: Quantity;
  readonly view: SurveyView;
  /** Whether what is shown belongs to what stands in the fields. */
  readonly isCurrent: boolean;
  readonly usesPrior: boolean;
  readonly onUsesPrior: (usesPrior: boolean) => void;
  readonly onUse: (binding: NonNullable<SurveyView['binding']>) => void;
};

/** What the answers say, and what the number would become. */
export function SurveyResult({ quantity, view, isCurrent, usesPrior, onUsesPrior, onUse }: SurveyResultProps) {
  const { prior, noPriorWords, binding, whyNot } = view;
  return (
    <>
      <p className="gb-survey-words">{view.words}</p>
      {view.worthWords !== null && <p className="gb-caption">{view.worthWords}</p>}
      <EstimateTable quantity={quantity} view={view} />
      {prior !== null && (
        <Checkbox
          label="Add what was held before"
          description={prior.words}
          checked={usesPrior}
          onChange={(event) => onUsesPrior(event.currentTarget.checked)}
        />
      )}
      {noPriorWords !== null && usesPrior && <Note kind="warning">{noPriorWords}</Note>}
      {view.posterior !== null && <p>{view.posterior.words}</p>}
      <p className="gb-caption">{view.gradeWords}</p>
      {whyNot !== null && (
        <Note kind="warning" title="It cannot stand here.">
          {whyNot}
        </Note>
      )}
      {binding !== null && (
        <div className="gb-acts">
          <Button disabled={!isCurrent} onClick={() => onUse(binding)}>
            {`Use ${givenText(quantity.row, binding.value)} for this number`}
          </Button>
          <p className="gb-caption">
            Now {givenText(quantity.row, quantity.input.value)}. One step, which Undo takes back.
          </p>
        </div>
      )}
    </>
  );
}

type Row = {
  readonly name: string;
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly isOurs: boolean;
};

/** Each estimate with its ends, and the same drawn on one scale. */
function EstimateTable({ quantity, view }: { readonly quantity: Quantity; readonly view: SurveyView }) {
  const rows = rowsOf(view);
  const scale = scaleOf(view.kind, rows);
  const text = textOf(view.kind);
  const caption = `What was found for ${quantity.row.label}`;
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table gb-survey-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="gb-hidden">Taken from</span>
            </th>
            <th scope="col" className="gb-number">
              Found
            </th>
            <th scope="col" className="gb-number">
              19 in 20
            </th>
            <th scope="col" className="gb-survey-bar">
              {scale === null ? <span className="gb-hidden">Drawn</span> : <Scale scale={scale} text={text} />}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, low, high, isOurs }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="gb-number gb-strong">{text(value)}</td>
              <td className="gb-number">{`${text(low)} to ${text(high)}`}</td>
              <td className="gb-survey-bar">
                {scale !== null && <RangeBar low={low} high={high} middle={value} scale={scale} isOurs={isOurs} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Scale({ scale, text }: { readonly scale: Domain; readonly text: (value: DecimalText) => string }) {
  return (
    <span className="gb-survey-scale">
      <span>{text(String(scale[0]))}</span>
      <span>{text(String(scale[1]))}</span>
    </span>
  );
}

function rowsOf({ kind, estimate, groups, prior, posterior }: SurveyView): readonly Row[] {
  if (groups !== null) {
    return [
      { name: 'With it', ...groups.withIt, isOurs: false },
      { name: 'Without it', ...groups.withoutIt, isOurs: false },
    ];
  }
  return [
    { name: kind === 'mean' ? 'Average' : 'Answers', ...estimate, isOurs: posterior === null },
    ...(prior === null
      ? []
      : [{ name: 'Held before', value: prior.value, low: prior.low, high: prior.high, isOurs: false }]),
    ...(posterior === null
      ? []
      : [{ name: 'Together', value: posterior.value, low: posterior.low, high: posterior.high, isOurs: true }]),
  ];
}

const ALL: Domain = [0, 1];

/** Every share on the same scale; an average, from nothing to beyond its upper end. */
function scaleOf(kind: SurveyView['kind'], rows: readonly Row[]): Domain | null {
  if (kind !== 'mean') return ALL;
  const high = Math.max(...rows.map((row) => Number(row.high))); // only to draw
  const low = Math.min(0, ...rows.map((row) => Number(row.low)));
  return high > low ? [low, high * 1.1] : null;
}

function textOf(kind: SurveyView['kind']): (value: DecimalText) => string {
  return kind === 'mean' ? (value) => countText(value) : percentText;
}
