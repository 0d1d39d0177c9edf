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

/** Helpers' time is counted once: as their own wellbeing, or as leisure given up. */
export function withHelperTime(structure: Structure, helperTime: Structure['helperTime']): Structure {
  const others = structure.streams.filter(({ driver }) => driver.kind !== 'helpers');
  const counted = withRequest(structure, 'value-of-leisure', false);
  return { ...counted, helperTime, streams: helperTime === 'wellbeing' ? [...others, HELPERS] : others };
}
