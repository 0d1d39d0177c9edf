import { z } from 'zod';
import { DecimalText, Grade, Id, LongWords, QuantityInput, RankCorrelation, Story, Structure, Words } from '../schema';

/**
 * A row of the reference data as it stands: value, range, price year and source come from there and are written nowhere else. A
 * value or range of its own stands where the figure is only what it follows from, and the note says how.
 */
const CitedQuantity = z.strictObject({
  value: DecimalText.optional(),
  unit: z.string().max(60),
  source: z.strictObject({ kind: z.literal('reference'), figureId: Id }),
  grade: Grade,
  range: QuantityInput.shape.range,
  note: Words(800).optional(),
});

/** A quantity as a .gritbin file holds it; a note that says nothing may be left out. */
const StatedQuantity = QuantityInput.extend({ note: Words(800).optional() });

const Quantities = z.record(z.string().max(160), z.union([CitedQuantity, StatedQuantity]));

const Stream = Structure.shape.streams.element;

/** A stream, or the id of one that every template may take (`in-every-template.json`). */
const Streams = z.array(z.union([Id, Stream])).max(60);

/** A scenario as a .gritbin file holds it, except that what every template says alike need not be said again. */
const TemplateScenario = z.strictObject({
  id: Id,
  name: Words(80).min(1),
  basedOn: Id.nullable(),
  structure: Structure.extend({ streams: Streams }).nullable(),
  quantities: Quantities,
  correlations: z.array(RankCorrelation).max(200).nullable(),
});

const Notes = z.array(LongWords(1200).min(1));

/** A template: one data file, of which this is the form. */
export const TemplateFile = z.strictObject({
  id: Id,
  name: Words(120).min(1),
  subtitle: Words(120).min(1),
  place: Words(120),
  /** Which drawing of `renderer/drawings/templates` it is shown by; one that is not there is shown as a blank sheet. */
  picture: Id,
  /** What it is, what to expect of it, and why: for whoever changes a figure. */
  note: Notes,
  /** The first is on the table when a workbook is begun. */
  scenarios: z.array(TemplateScenario).min(1).max(20),
  stories: z.array(Story).max(50),
});

/** What every template says alike. */
export const InEveryTemplate = z.strictObject({ note: Notes, streams: z.array(Stream), quantities: Quantities });

export type CitedQuantity = z.infer<typeof CitedQuantity>;
export type TemplateFile = z.infer<typeof TemplateFile>;
export type InEveryTemplate = z.infer<typeof InEveryTemplate>;
export type TemplateQuantity = z.infer<typeof Quantities>[string];
