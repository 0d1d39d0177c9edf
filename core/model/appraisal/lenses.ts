import { PAYERS, type Payer } from '../../schema';
import { COUNCIL_PAYERS, isFiscal, PUBLIC_PAYERS, type Benefit } from '../who-gains';

/** Whose point of view: the council's budget, the whole public purse, or everybody in the country. */
export const LENSES = ['council', 'public', 'society'] as const;
export type Lens = (typeof LENSES)[number];

export const LENS_WORDS: Readonly<Record<Lens, { readonly name: string; readonly net: string }>> = {
  council: { name: 'Council', net: 'Net present budget impact, council' },
  public: { name: 'Public purse', net: 'Net value to the public purse' },
  society: { name: 'Society', net: 'Net present social value' },
};

const MEMBERS: Readonly<Record<Lens, readonly Payer[]>> = {
  council: COUNCIL_PAYERS,
  public: PUBLIC_PAYERS,
  society: PAYERS,
};

/** Whether a payer's costs count in a lens. */
export function countsCost(lens: Lens, payer: Payer): boolean {
  return MEMBERS[lens].includes(payer);
}

/** Whether a benefit counts in a lens: public lenses take fiscal value only, society takes all. */
export function countsBenefit(lens: Lens, benefit: Benefit): boolean {
  return MEMBERS[lens].includes(benefit.payer) && (lens === 'society' || isFiscal(benefit));
}
