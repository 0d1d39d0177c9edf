import type { DecimalText } from '../decimal';
import councilRows from './councils.json';
import districtRows from './districts.json';
import regionRows from './regions.json';
import { rowsOf, type Table } from './table';

export type CouncilType =
  | 'unitary authority'
  | 'county council'
  | 'metropolitan district'
  | 'London borough'
  | 'City of London'
  | 'Isles of Scilly'
  | 'Welsh unitary authority';

/** A place with figures of its own. A column that was not published for it is not in `figures`. */
export type Place = {
  readonly code: string; // ONS, boundaries of 2023
  readonly name: string;
  readonly figures: Readonly<Record<string, DecimalText>>;
};

/** A council with adult social care duties. */
export type Council = Place & {
  readonly laterCode: string; // differs where the ONS gave a new code in 2025
  readonly country: 'England' | 'Wales';
  readonly region: string; // 'Wales' for a Welsh council
  readonly regionCode: string;
  readonly type: CouncilType;
  readonly districts: readonly string[]; // of a county: names of the districts in it
};

const ENGLAND = 'E92000001';
const WALES = 'W92000004';

const DISTRICTS = rowsOf(districtRows as Table).map(({ named }) => ({
  name: named('name'),
  county: named('county-code'),
}));

const COUNCILS: readonly Council[] = rowsOf(councilRows as Table)
  .map(({ named, figures }) => ({
    code: named('code'),
    laterCode: named('code-from-2025'),
    name: named('name'),
    country: named('country') as Council['country'],
    region: named('country') === 'Wales' ? 'Wales' : named('region'),
    regionCode: named('country') === 'Wales' ? WALES : named('region-code'),
    type: named('type') as CouncilType,
    districts: DISTRICTS.filter(({ county }) => county === named('code')).map(({ name }) => name),
    figures,
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

export const REGIONS: ReadonlyMap<string, Place> = new Map(
  rowsOf(regionRows as Table).map(({ named, figures }) => [
    named('code'),
    { code: named('code'), name: named('name'), figures },
  ]),
);

const BY_CODE: ReadonlyMap<string, Council> = new Map(
  COUNCILS.flatMap((council) => [
    [council.code, council],
    [council.laterCode, council],
  ]),
);

/** The 175 councils of England and Wales that have adult social care duties, by name. */
export function councils(): readonly Council[] {
  return COUNCILS;
}

/**
 * A council by its code.
 *
 * Takes    code: an ONS code on the boundaries of 2023, or the later code of the two councils that were given one in 2025
 * Gives    the council, or undefined where no council with adult social care duties has the code
 */
export function councilOf(code: string): Council | undefined {
  return BY_CODE.get(code);
}

/** The English region that a council lies in; Wales for a Welsh one. */
export function regionOf({ regionCode }: Pick<Council, 'regionCode'>): Place {
  return regionWithCode(regionCode);
}

/** England or Wales. */
export function nationOf({ country }: Pick<Council, 'country'>): Place {
  return regionWithCode(country === 'Wales' ? WALES : ENGLAND);
}

/** England, whose figures the templates mostly carry. */
export function england(): Place {
  return regionWithCode(ENGLAND);
}

function regionWithCode(code: string): Place {
  return REGIONS.get(code) ?? { code, name: '', figures: {} };
}
