import type { Structure } from '../../state/workbook-session';

type Stream = Structure['streams'][number];
export type OnRequest = NonNullable<Structure['onRequest']>[number];

/** Whether somebody asked for something that is left out otherwise. */
export function isAsked({ onRequest = [] }: Structure, what: OnRequest): boolean {
  return onRequest.includes(what);
}

/** The structure that asks for it, or no longer does. */
export function withRequest(structure: Structure, what: OnRequest, isWanted: boolean): Structure {
  const { onRequest = [], ...rest } = structure;
  const others = onRequest.filter((one) => one !== what);
  const wanted = isWanted ? [...others, what] : others;
  return wanted.length === 0 ? rest : { ...rest, onRequest: wanted };
}

const OF_LIFE: Pick<Stream, 'label5' | 'schedule' | 'cashable' | 'perUnit' | 'adjustments' | 'fades'> = {
  label5: 'wellbeing',
  schedule: 'health-life',
  cashable: null,
  perUnit: null,
  adjustments: [],
  fades: false,
};

const HELPERS: Stream = {
  ...OF_LIFE,
  id: 'helpers-wellbeing',
  label: 'Wellbeing of helpers, net of effort',
  driver: { kind: 'helpers' },
  split: { kind: 'one-payer', payer: 'people' },
};

const CARERS: Stream = {
  ...OF_LIFE,
  id: 'carers-wellbeing',
  label: 'Wellbeing of family carers',
  driver: { kind: 'carers' },
  split: { kind: 'one-payer', payer: 'carers' },
};

/** Whether what help does for family carers is counted. */
export function countsCarers({ streams }: Structure): boolean {
  return streams.some(({ driver }) => driver.kind === 'carers');
}

/** The structure that counts family carers, or no longer does. */
export function withCarers(structure: Structure, isWanted: boolean): Structure {
  const others = structure.streams.filter(({ driver }) => driver.kind !== 'carers');
  return { ...structure, streams: isWanted ? [...others, CARERS] : others };
}

/** What may be taken off the wellbeing of helpers: what comes through the pathway is a difference already. */
export const TAKEN_OFF = [
  { value: 'deadweight', label: 'Would have happened anyway' },
  { value: 'attribution', label: 'Owed to others' },
  { value: 'displacement', label: 'Only moved from elsewhere' },
  { value: 'substitution', label: 'Took the place of something else' },
  { value: 'leakage', label: 'Went to people outside the area' },
] as const satisfies readonly { readonly value: Stream['adjustments'][number]; readonly label: string }[];

/** What is taken off the wellbeing of helpers; null where it is not counted. */
export function takenOff({ streams }: Structure): readonly string[] | null {
  return streams.find(({ driver }) => driver.kind === 'helpers')?.adjustments ?? null;
}

/** The structure that takes these off the wellbeing of helpers, in the order in which they are asked. */
export function withTakenOff(structure: Structure, chosen: readonly string[]): Structure {
  const adjustments = TAKEN_OFF.map(({ value }) => value).filter((value) => chosen.includes(value));
  const streams = structure.streams.map((stream) =>
    stream.driver.kind === 'helpers' ? { ...stream, adjustments } : stream,
  );
  return { ...structure, streams };
}

/** Whether the wellbeing of the people helped fades with the years of help; null where it is not counted. */
export function fadesWithHelp({ streams }: Structure): boolean | null {
  return streams.find(({ driver }) => driver.kind === 'helped-years')?.fades ?? null;
}

/** The structure in which it fades, or does not. */
export function withFading(structure: Structure, fades: boolean): Structure {
  const streams = structure.streams.map((stream) =>
    stream.driver.kind === 'helped-years' ? { ...stream, fades } : stream,
  );
  return { ...structure, streams };
}

/** Helpers' time is counted once: as their own wellbeing, or as leisure given up. */
export function withHelperTime(structure: Structure, helperTime: Structure['helperTime']): Structure {
  const others = structure.streams.filter(({ driver }) => driver.kind !== 'helpers');
  const counted = withRequest(structure, 'value-of-leisure', false);
  return { ...counted, helperTime, streams: helperTime === 'wellbeing' ? [...others, HELPERS] : others };
}
