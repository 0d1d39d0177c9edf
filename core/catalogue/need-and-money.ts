import { AGE_BANDS } from '../reference/places';
import type { Structure } from '../schema';
import { amountRow, numberRow, type QuantityDefinitionRow } from './definition';

/** What older people's care needs, and what there is to pay for it. */
export function needAndMoneyRows({ gap, site }: Structure): readonly QuantityDefinitionRow[] {
  if (gap === null) return [];
  const need = { section: 'gap', group: 'What care needs' } as const;
  const money = { section: 'gap', group: 'What there is to pay for it' } as const;
  const growth = (id: string, label: string, hint: string, group: typeof need | typeof money, advanced = false) =>
    realGrowthRow({ ...group, id, label, hint, advanced });
  return [
    amountRow({
      ...need,
      id: 'gap.spending',
      label: 'Care of people of 65 and over, first year',
      hint: 'Long-term care that the council pays for, net of what people are charged',
      unit: '£/year',
      sliderHigh: '300000000',
      step: '100000',
    }),
    ...AGE_BANDS.map((band) =>
      amountRow({
        ...need,
        id: `gap.people.${band}`,
        label: BAND_WORDS[band],
        hint: 'Residents of this age in the first year',
        unit: 'person',
        sliderHigh: '200000',
        step: '100',
        advanced: true,
      }),
    ),
    ...AGE_BANDS.slice(1).map((band) =>
      numberRow({
        ...need,
        id: `gap.need.${band}-ratio`,
        label: `${BAND_WORDS[band]}: how many times as likely to need care as at 65 to 74`,
        hint: 'Share with long-term care from the council, over that share at 65 to 74',
        unit: '1',
        limits: { low: '0', high: '100' },
        slider: { low: '1', high: '15', step: '0.1' },
        advanced: true,
      }),
    ),
    growth(
      'gap.need-trend',
      'Need at each age: change a year',
      'Above 0: people of the same age need more than before',
      need,
      true,
    ),
    carePriceGrowthRow(need),
    amountRow({
      ...money,
      id: 'gap.money',
      label: 'Money for this care, first year',
      hint: 'What the budget holds for it in the first year, net of charges',
      unit: '£/year',
      sliderHigh: '300000000',
      step: '100000',
    }),
    growth('gap.money-growth', 'Money: growth above inflation', 'What funding is expected to do', money),
    growth('gap.money-growth-low', 'Money, low: growth above inflation', 'The lower edge of the band', money, true),
    growth('gap.money-growth-high', 'Money, high: growth above inflation', 'The upper edge of the band', money, true),
    amountRow({
      section: 'gap',
      group: 'The plan at scale',
      id: 'gap.sites',
      label: `${upper(site.plural)} in the whole area`,
      hint: 'The same programme everywhere: its costs and effects grow in proportion',
      unit: 'site',
      sliderHigh: '2000',
      step: '10',
    }),
  ];
}

/** One growth of care prices, for need and for the appraisal alike. */
export function carePriceGrowthRow(place: Pick<QuantityDefinitionRow, 'section' | 'group'>): QuantityDefinitionRow {
  const words = { label: 'Care prices: growth above inflation', hint: 'Wages make most of the price of care' };
  return realGrowthRow({ ...place, ...words, id: 'gap.price-growth' });
}

/** A growth a year, above prices in general. */
export function realGrowthRow(
  of: Pick<QuantityDefinitionRow, 'section' | 'group' | 'id' | 'label' | 'hint'> & { readonly advanced?: boolean },
): QuantityDefinitionRow {
  return {
    ...numberRow({
      ...of,
      unit: 'share',
      limits: { low: '-0.2', high: '0.2' },
      slider: { low: '-0.05', high: '0.08', step: '0.001' },
    }),
    shownAs: 'share' as const,
  };
}

const BAND_WORDS = {
  '65-74': 'People of 65 to 74',
  '75-84': 'People of 75 to 84',
  '85-plus': 'People of 85 and over',
} as const;

const upper = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
