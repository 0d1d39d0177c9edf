import { Defect } from '../errors';
import type { DecimalText } from './decimal';
import rows from './values.json';

/** Whether the source itself was read, a report of it was read, or nobody has read it yet. */
export type ReferenceStatus = 'confirmed' | 'second-hand' | 'to-confirm';

/** Where a figure was published, and where it was read. */
export type ReferenceSource = {
  readonly title: string;
  readonly publisher: string;
  readonly year: string;
  readonly section: string; // 'section not recorded' where the reader kept none
  readonly address: string; // where it was read
  readonly kind: 'primary' | 'secondary'; // secondary: a report, mirror or transcription of the original was read
};

/** What every row of reference data says of itself besides its numbers. */
export type Provenance = {
  readonly source: ReferenceSource;
  readonly licence: string;
  readonly checkedOn: string; // the day it was read, as YYYY-MM-DD
  readonly status: ReferenceStatus;
  readonly note: string;
};

export type ReferenceGroup =
  | 'unit-costs'
  | 'social-value'
  | 'population'
  | 'mortality'
  | 'pathway'
  | 'effects'
  | 'participation'
  | 'appraisal-standards';

export type ReferencePayer = 'council' | 'nhs' | 'dwp' | 'household' | 'police' | 'fire' | 'society' | 'none';

/**
 * The shape that the compiler suggests for a figure. Lognormal parameters are on the log scale.
 * `isSuggestion`: the shape is a judgement, not published. A beta has a mean only: whoever uses it chooses, and grades, its spread.
 */
export type ReferenceDistribution =
  | { readonly type: 'fixed' }
  | ({ readonly type: 'normal'; readonly mean: DecimalText; readonly sd: DecimalText } & Basis)
  | ({ readonly type: 'lognormal'; readonly meanlog: DecimalText; readonly sdlog: DecimalText } & Basis)
  | ({ readonly type: 'beta'; readonly mean: DecimalText } & Basis)
  | ({
      readonly type: 'pert';
      readonly min: DecimalText;
      readonly mode: DecimalText;
      readonly max: DecimalText;
    } & Basis)
  | ({ readonly type: 'uniform'; readonly min: DecimalText; readonly max: DecimalText } & Basis);

type Basis = { readonly basis: string; readonly isSuggestion: boolean };

/** One cited figure. The value is as published: not uprated, in the prices of `priceYear`. */
export type ReferenceFigure = Provenance & {
  readonly id: string;
  readonly group: ReferenceGroup;
  readonly label: string;
  readonly value: DecimalText;
  readonly low: DecimalText | null; // a 95% interval where the distribution's basis says so, else a published range
  readonly high: DecimalText | null;
  readonly distribution: ReferenceDistribution;
  readonly unit: string; // in words: 'GBP per hour', 'proportion', 'hazard ratio'
  readonly priceYear: string; // as the source puts it: read it with `priceYearOf`
  readonly geography: string;
  readonly payer: ReferencePayer;
  /** The figure that stands for it now, and why; null where it is in use. */
  readonly superseded: { readonly by: string; readonly reason: string } | null;
  readonly isDerived: boolean; // worked out from read figures, as the note says: a grade 6 default
};

/** The leaf that an explanation ends at: a row of the register. */
export type FigureSource = {
  readonly kind: 'reference';
  readonly figureId: string;
  readonly title: string;
  readonly section: string;
  readonly address: string;
  readonly status: ReferenceStatus;
};

const FIGURES = rows as readonly ReferenceFigure[];
const FIGURE_BY_ID: ReadonlyMap<string, ReferenceFigure> = new Map(FIGURES.map((row) => [row.id, row]));

/**
 * One cited figure.
 *
 * Takes    id: a row of the register
 * Gives    the figure with its source, licence and status
 * Refuses  nothing; an unknown id is a defect of the caller, and is named
 */
export function figure(id: string): ReferenceFigure {
  const found = FIGURE_BY_ID.get(id);
  if (found === undefined) throw new Defect(`No cited figure has the id "${id}".`);
  return found;
}

/** The same of an id that a file names, which a later edition of the register may not have. */
export function knownFigure(id: string): ReferenceFigure | undefined {
  return FIGURE_BY_ID.get(id);
}

/** Every cited figure that ships, group by group. */
export function allFigures(): readonly ReferenceFigure[] {
  return FIGURES;
}

/** A figure as the source of a quantity: what an explanation prints at its leaf. */
export function figureSource(id: string): FigureSource {
  const { source, status } = figure(id);
  const { title, section, address } = source;
  return { kind: 'reference', figureId: id, title, section, address, status };
}
