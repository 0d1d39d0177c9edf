import { bandsOf } from '../catalogue';
import type { GroupStructure, QuantityInput } from '../schema';
import { cited, guessed } from './cited-and-guessed';

/** The census by sex and age band. Nothing was read for people under 80: a younger group has to bring its own. */
const LIVE_IN_CARE: Readonly<Record<GroupStructure['sex'], Readonly<Record<string, QuantityInput>>>> = {
  female: {
    '80-84': cited('care-home-share-women-80-84-2021', 'share', 4),
    '85-89': guessed('0.09', 'share', 'Between the census shares at 80 to 84 (3.9%) and at 90 and over (21%).', {
      range: { low: '0.07', high: '0.11' },
    }),
    '90-plus': cited('care-home-share-women-90-plus-2021', 'share', 4),
  },
  male: {
    '80-84': cited('care-home-share-men-80-84-2021', 'share', 4),
    '85-89': guessed('0.05', 'share', 'Men’s share at 80 to 84 is 2.4%; it about doubles each five years.', {
      range: { low: '0.035', high: '0.07' },
    }),
    '90-plus': guessed('0.12', 'share', 'Men’s share is a little over half of women’s at the same age.', {
      range: { low: '0.09', high: '0.15' },
    }),
  },
};

/**
 * How many of each group's age live in a care home, for the bands that the group lives through.
 *
 * Takes    groups that start at 80 or later
 * Gives    a quantity a group and band; none for a band under 80, which the check of the scenario then asks for
 * Source   census 2021, named on each quantity
 */
export function sharesInCare(groups: readonly GroupStructure[]): Readonly<Record<string, QuantityInput>> {
  return Object.fromEntries(
    groups.flatMap((group) =>
      bandsOf(group).flatMap((band) => {
        const share = LIVE_IN_CARE[group.sex][band.id];
        return share === undefined ? [] : [[`pathway.${group.id}.share-in-care.${band.id}`, share] as const];
      }),
    ),
  );
}
