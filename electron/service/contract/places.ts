import { z } from 'zod';
import {
  DecimalText,
  QuantityInput,
  type CouncilOutlines,
  type QuantityDefinitionRow,
} from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

const Code = z.string().max(9);

const ShownAs = z.enum(['count', 'number', 'percent', 'money']);

/** What a figure about places is: the same for every council. */
const Indicator = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  shownAs: ShownAs,
  digits: z.int(), // after the point, on a screen
  period: z.string(),
  source: z.strictObject({ title: z.string(), publisher: z.string(), address: z.string(), licence: z.string() }),
});

const SetAside = z.strictObject({ value: DecimalText, why: z.string() });

/** Whose figure stands there: the council's own, or another's in its place. */
const StandsFor = z.enum(['council', 'region', 'nation']);

export const listPlaces = operation({
  name: 'places.list',
  purpose: 'List the councils that a workbook can belong to, and what is known of each to look at on a map.',
  takes: z.strictObject({}),
  gives: z.strictObject({
    councils: z.array(
      z.strictObject({
        code: Code,
        name: z.string(),
        region: z.string(),
        /** Of a county: the districts in it, so that one can be found by its district. */
        districts: z.array(z.string()),
      }),
    ),
    indicators: z.array(
      z.strictObject({
        ...Indicator.shape,
        england: DecimalText.nullable(),
        /** By code; a council for which nothing was published is not there. */
        values: z.record(Code, DecimalText),
        /** Of those, returns that are not used, and why. */
        setAside: z.record(Code, z.string()),
      }),
    ),
    attribution: z.string(),
  }),
  refuses: [],
  changes: 'nothing',
  longRunning: false,
});

export const mapOfPlaces = operation({
  name: 'places.map',
  purpose: 'Draw the outlines of all councils, for display only.',
  takes: z.strictObject({}),
  gives: plain<CouncilOutlines>(),
  refuses: [],
  changes: 'nothing',
  longRunning: false,
});

export const showCouncil = operation({
  name: 'places.council',
  purpose:
    'Show what is known of one council, beside its region and England, and how its older population is projected.',
  takes: z.strictObject({ code: Code }),
  gives: z.strictObject({
    code: Code,
    name: z.string(),
    region: z.string(),
    facts: z.array(
      z.strictObject({
        ...Indicator.shape,
        value: DecimalText,
        standsFor: StandsFor,
        placeName: z.string(),
        words: z.string(), // why it is not the council's own, or nothing
        setAside: SetAside.nullable(),
        england: DecimalText.nullable(), // null for a count, which is not compared
      }),
    ),
    /** Counts by year; nothing for Wales, where none was read. */
    projections: z.array(
      z.strictObject({
        fromAge: z.int(),
        baseYear: z.int(),
        years: z.array(z.strictObject({ year: z.int(), people: DecimalText })),
        words: z.string(),
      }),
    ),
    attribution: z.string(),
  }),
  refuses: ['council-not-found'],
  changes: 'nothing',
  longRunning: false,
});

export const previewCouncil = operation({
  name: 'places.preview',
  purpose: 'Say which figures a council would fill into a scenario, from what to what, before anything is changed.',
  takes: z.strictObject({
    workbookId: z.string().min(1).max(64),
    scenarioId: z.string().min(1).max(64),
    code: Code.nullable(), // null: no council, the national figures come back
  }),
  gives: z.strictObject({
    council: z.strictObject({ code: Code, name: z.string(), region: z.string() }).nullable(),
    fills: z.array(
      z.strictObject({
        row: plain<QuantityDefinitionRow>(),
        before: QuantityInput,
        after: QuantityInput,
        isTyped: z.boolean(), // somebody typed what stands there: replaced only when they say so
        words: z.string(),
        comesFrom: z.enum(['position-to-england', 'own-count', 'national-figure']),
        basis: z
          .strictObject({
            ...Indicator.shape,
            value: DecimalText,
            england: DecimalText,
            relative: DecimalText,
            standsFor: StandsFor,
            placeName: z.string(),
            setAside: SetAside.nullable(),
          })
          .nullable(), // only for a position to England
      }),
    ),
    stays: z.array(z.strictObject({ row: plain<QuantityDefinitionRow>(), words: z.string() })),
  }),
  refuses: [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS, 'council-not-found'],
  changes: 'nothing',
  longRunning: false,
});

export const PLACES_OPERATIONS = [listPlaces, mapOfPlaces, showCouncil, previewCouncil] as const;
