import type { PaidServiceStructure, Structure } from '../schema';
import { amountRow, shareRow, type QuantityDefinitionRow } from './definition';

/** What a paid service counts, in words. */
export const SERVICE_NOUNS: Readonly<Record<PaidServiceStructure['counts'], { one: string; many: string }>> = {
  place: { one: 'place', many: 'places' },
  visit: { one: 'visit', many: 'visits' },
  'call-out': { one: 'call-out', many: 'call-outs' },
};

/** Units of the price of one, and of how many one person takes: in all where it is given once, else a year. */
export function serviceUnits({ counts, given }: PaidServiceStructure): {
  readonly price: string;
  readonly each: string;
} {
  return { price: `£/${counts}`, each: given === 'once' ? `${counts}/person` : `${counts}/person/year` };
}

/** What a paid service costs and whom it reaches. */
export function serviceRows({ paidService: service, inputs }: Structure): readonly QuantityDefinitionRow[] {
  if (service === null) return [];
  const place = { section: 'people', group: service.label } as const;
  const { one, many } = SERVICE_NOUNS[service.counts];
  const { price, each } = serviceUnits(service);
  const buys = inputs.find(({ id }) => id === service.boughtBy)?.label ?? 'the money';
  return [
    amountRow({
      ...place,
      id: 'service.price',
      least: '0.1',
      label: `Price of one ${one}`,
      hint: `What “${buys}” pays for each; it rises as that does`,
      unit: price,
      sliderHigh: '500',
      step: '1',
    }),
    amountRow({
      ...place,
      id: 'service.each',
      least: '0.01',
      label: `${capital(many)} one person takes`,
      hint:
        service.given === 'once' ? 'In all: it is given once, and lasts' : 'In a year, for as long as they take part',
      unit: each,
      sliderHigh: '10',
      step: '0.1',
    }),
    shareRow({
      ...place,
      id: 'service.first-year',
      label: 'Given in its first year',
      hint: `Share of the ${many} paid for: finding staff and people takes time`,
    }),
    shareRow({
      ...place,
      id: 'service.anyway',
      label: 'Would have had it anyway',
      hint: 'Deadweight: share who would have paid for it themselves, or had it elsewhere',
    }),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
