import { formatFinancialYear } from '../../../words';
import { totalOf, valuesOf, type Reading } from '../figures';
import { supportedBy } from '../people';
import type { CheckView } from '../view-types';
import { moneyInWords, partInWords, peopleInWords, upperFirst } from '../words';
import { holds, stepKey, totalKey, warns } from './check';
import { NONE_IN_WORDS } from '../thresholds';

/** What the outcome itself gives to think about. */
export function outcomeChecks(reading: Reading): readonly CheckView[] {
  return [helpersCanKeepTheirPromises(reading), wellbeingCarriesSociety(reading), cashComesEarly(reading)];
}

function helpersCanKeepTheirPromises(reading: Reading): CheckView {
  const line = reading.evaluation.line('people.with.overcommitted');
  const most = line.reduce((one, other) => (other.greaterThan(one) ? other : one));
  const who = supportedBy(reading);
  const { paidService } = reading.scenario.structure;
  if (most.lessThanOrEqualTo(NONE_IN_WORDS)) {
    return holds(
      'helpers-keep-promises',
      `${upperFirst(who)} can support everybody they are promised to`,
      paidService === null
        ? 'In no year do people already helped need more hours than helpers give.'
        : `In no year do people already helped need more than ${who} can give.`,
      ['line:people.with.overcommitted:0'],
    );
  }
  const year = line.indexOf(most);
  return warns('helpers-keep-promises', {
    what: `${upperFirst(who)} are promised to more people than they can support`,
    why: `In ${formatFinancialYear(reading.scenario.structure.firstYear + year)} ${paidService === null ? 'the hours are' : `${who} are`} short for ${peopleInWords(most)} helped before, and nothing is counted for them.`,
    mend:
      paidService === null
        ? 'Invite for longer, keep more helpers, or take on fewer people at first.'
        : 'Pay for it for longer, or take on fewer people at first.',
    about: [`line:people.with.overcommitted:${year}`],
  });
}

function wellbeingCarriesSociety(reading: Reading): CheckView {
  const { labels, lens } = reading.outline;
  const wellbeing = totalOf(reading, labels.wellbeing.pv);
  const gains = totalOf(reading, lens.society.pvBenefits);
  const about = [labels.wellbeing.pv, lens.society.pvBenefits].map(totalKey);
  if (gains.lessThanOrEqualTo(0)) {
    return holds(
      'wellbeing-carries-society',
      'No gain of society hangs on wellbeing',
      gains.isZero() ? 'Society gains nothing at all.' : 'Gains and losses together, society loses.',
      about,
    );
  }
  if (wellbeing.times(2).lessThan(gains)) {
    return holds(
      'wellbeing-carries-society',
      'Less than half of what society gains is wellbeing',
      'The rest is money or time of somebody.',
      about,
    );
  }
  const share = wellbeing.dividedBy(gains);
  return warns('wellbeing-carries-society', {
    what: share.greaterThan(1)
      ? 'All that society gains is wellbeing; the rest together is a loss'
      : `${upperFirst(partInWords(share))} of what society gains is wellbeing`,
    why: `${moneyInWords(wellbeing)} of ${moneyInWords(gains)}: it is worth having, and no budget gets smaller by it.`,
    mend: 'Say so beside the figure, and show the council’s and the public purse’s first.',
    about,
  });
}

/** A contract is seldom let go within two years of a first conversation. */
const EARLY_YEARS = 2;

function cashComesEarly(reading: Reading): CheckView {
  const { byYear, pv } = reading.outline.labels.cash;
  const early = valuesOf(reading, byYear).slice(0, EARLY_YEARS);
  const year = early.findIndex((amount) => amount.greaterThan(0));
  if (year === -1) {
    return holds(
      'cash-comes-early',
      'No cash is claimed in the first two years',
      'A contract is seldom let go so soon.',
      [stepKey(byYear, 0)],
    );
  }
  return warns('cash-comes-early', {
    what: `Cash is released in ${formatFinancialYear(reading.scenario.structure.firstYear + year)} already`,
    why: `${moneyInWords(early[year] ?? totalOf(reading, pv))} would have to be let go ${year === 0 ? 'in the year it starts' : 'a year after it starts'}.`,
    mend: 'Lengthen the lag, or name the contract that ends.',
    about: [stepKey(byYear, year)],
  });
}
