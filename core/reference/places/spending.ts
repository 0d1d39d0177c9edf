import { ReferenceDecimal, type DecimalText } from '../decimal';
import { regionOf, type Council } from './councils';
import { ownFigure } from './place-figures';

/** What a council spends on long-term care of people of 65 and over in 2021-22, before charges. */
export type CareSpending = {
  readonly grossThousandPounds: DecimalText; // £ thousand, cash of 2021-22
  readonly chargedThousandPounds: DecimalText; // of which charged to the person
  readonly period: '2021-22';
  readonly sourceId: 'asc-fr-2021-22';
  readonly standsFor: 'council' | 'region';
  readonly words: string;
};

/**
 * A council's spending on long-term care of people of 65 and over.
 *
 * Takes    a council
 * Gives    its own return; where it made none, its region's spending for each resident of 65 and over times its own residents;
 *          undefined for Wales, where no such figure was read
 * Source   NHS Digital, Adult Social Care Activity and Finance Report 2021-22, tables T7 and T44; ONS, mid-2022 population
 */
export function careSpending(council: Council): CareSpending | undefined {
  const about = { period: '2021-22', sourceId: 'asc-fr-2021-22' } as const;
  const gross = ownFigure(council, 'long-term-spending-65');
  const charged = ownFigure(council, 'client-contributions-65');
  if (gross !== null && charged !== null) {
    return { grossThousandPounds: gross, chargedThousandPounds: charged, ...about, standsFor: 'council', words: '' };
  }
  const region = regionOf(council);
  const people = ownFigure(council, 'population-65');
  const peopleOfRegion = ownFigure(region, 'population-65');
  const grossOfRegion = ownFigure(region, 'long-term-spending-65');
  const chargedOfRegion = ownFigure(region, 'client-contributions-65');
  if (people === null || peopleOfRegion === null || grossOfRegion === null || chargedOfRegion === null)
    return undefined;
  const share = (of: DecimalText) => new ReferenceDecimal(of).times(people).dividedBy(peopleOfRegion).toFixed(3);
  return {
    grossThousandPounds: share(grossOfRegion),
    chargedThousandPounds: share(chargedOfRegion),
    ...about,
    standsFor: 'region',
    words: `${council.name} made no return for 2021-22: what ${region.name} spent for each resident of 65 and over, times ${council.name}’s residents of that age.`,
  };
}
