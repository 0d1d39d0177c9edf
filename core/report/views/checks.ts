import { isNotDefined } from '../../engines/exact';
import { PAYERS, VALUE_LABELS } from '../../scenario/structure';
import { checkScenario, type ResolvedScenario } from '../../scenario';
import type { Reader } from './reader';
import type { CheckView } from './view-types';

type Check = CheckView;

const pass = (code: string, what: string, why: string): Check => ({
  code,
  outcome: 'pass',
  what,
  why,
  mend: '',
  about: [],
});

/** What should be known beside the result: that every penny ties, and what it leans on. */
export function checkViews(scenario: ResolvedScenario, read: Reader): readonly CheckView[] {
  const warnings = checkScenario(scenario).map(({ code, outcome, what, why, mend, about }) => ({
    code,
    outcome,
    what,
    why,
    mend,
    about,
  }));
  const all = [
    ...guessesThatCarryIt(scenario),
    ...overcommitted(read),
    ...helpersAtNoCost(scenario),
    ...undatedPrices(scenario),
    ...warnings,
    partition(read),
    transfersCancel(read),
    hoursCountedOnce(scenario),
    {
      code: 'optimism-table-to-confirm',
      outcome: 'warn' as const,
      what: 'The margins for optimism are still to be confirmed',
      why: 'The table of grades is recalled from the 2014 guidance, and nobody has read it again in the source.',
      mend: 'Open the guidance and confirm the table before the figures are used for a decision.',
      about: [],
    },
  ];
  const order = { fail: 0, warn: 1, pass: 2 };
  return [...all].sort((a, b) => order[a.outcome] - order[b.outcome]);
}

function sumOf(read: Reader, ids: readonly string[]) {
  const zero = read.evaluation.quantity('pathway.hazard-ratio').times(0);
  return ids
    .filter((id) => read.hasTotal(id))
    .reduce((sum, id) => {
      const value = read.evaluation.total(id);
      return isNotDefined(value) ? sum : sum.plus(value);
    }, zero);
}

/** Labels, payers and society's gains are three ways to the same sum. */
function partition(read: Reader): Check {
  const byLabel = sumOf(
    read,
    VALUE_LABELS.map((label) => `pv.label.${label}`),
  );
  const byPayer = sumOf(
    read,
    PAYERS.map((payer) => `pv.${payer}.gained`),
  );
  const society = sumOf(read, ['lens.society.pv-benefits']);
  const apart = byLabel.minus(byPayer).abs().plus(byPayer.minus(society).abs());
  return apart.lessThan('1e-20')
    ? pass('value-partition', 'Every penny ties', 'Value by kind, by payer and for society come to the same sum.')
    : {
        code: 'value-partition',
        outcome: 'fail',
        what: 'Value by kind and value by payer differ',
        why: `They are £${apart.toFixed(6)} apart.`,
        mend: 'Report this: it is a mistake of the program.',
        about: [],
      };
}

function transfersCancel(read: Reader): Check {
  const transfers = [...read.graph.totals.keys()].filter((id) => id.startsWith('pv.benefit.attendance-allowance'));
  if (transfers.length === 0)
    return pass('transfers-cancel', 'No money only changes hands', 'No transfer is in this scenario.');
  const net = sumOf(read, transfers);
  return net.isZero()
    ? pass('transfers-cancel', 'Transfers cancel for society', 'What one pays another receives, to the last digit.')
    : {
        code: 'transfers-cancel',
        outcome: 'fail',
        what: 'A transfer does not cancel',
        why: `£${net.toFixed(6)} is left over.`,
        mend: 'Report this: it is a mistake of the program.',
        about: transfers,
      };
}

function hoursCountedOnce({ structure }: ResolvedScenario): Check {
  return structure.hoursReplaceService
    ? {
        code: 'hours-counted-once',
        outcome: 'warn',
        what: 'Helpers’ hours are counted as a service replaced',
        why: 'They are in the council’s result, so their outcome for the people helped must not be a second value of the same hours.',
        mend: 'Keep this only where a contract would truly have been bought.',
        about: [],
      }
    : pass('hours-counted-once', 'No hour is valued twice', 'Helpers’ hours stand beside the result, not in it.');
}

function guessesThatCarryIt({ quantities }: ResolvedScenario): readonly Check[] {
  const hazard = quantities['pathway.hazard-ratio'];
  const wellbeing = quantities['stream.wellbeing.life-satisfaction'];
  const checks: Check[] = [];
  if (hazard !== undefined && hazard.grade >= 5) {
    checks.push({
      code: 'weak-hazard-ratio',
      outcome: 'warn',
      what: 'Moving into care with help is a guess',
      why: 'Everything under budget pressure avoided rests on it, and no study read measures it for neighbours’ help.',
      mend: 'Say "may put off", never "reduces", and show the result at 1.0 as well.',
      about: ['pathway.hazard-ratio'],
    });
  }
  if (wellbeing !== undefined && wellbeing.grade >= 5 && Number(wellbeing.value) !== 0) {
    checks.push({
      code: 'weak-wellbeing',
      outcome: 'warn',
      what: 'Wellbeing rests on a guess',
      why: 'It is the largest figure here, and nobody has asked the people helped.',
      mend: 'Ask them the life-satisfaction question before and after one winter.',
      about: ['stream.wellbeing.life-satisfaction'],
    });
  }
  return checks;
}

function overcommitted(read: Reader): readonly Check[] {
  if (read.number('people.with.overcommitted-total') <= 0) return [];
  return [
    {
      code: 'overcommitted',
      outcome: 'warn',
      what: 'Helpers are promised to more people than they can support',
      why: 'In some years people already helped need more hours than helpers give, after helpers have left.',
      mend: 'Keep inviting for longer, or take on fewer people.',
      about: ['people.with.overcommitted'],
    },
  ];
}

function helpersAtNoCost({ structure, quantities }: ResolvedScenario): readonly Check[] {
  const effect = quantities['helpers.life-satisfaction'];
  if (structure.helperTime !== 'wellbeing' || effect === undefined || Number(effect.value) !== 0) return [];
  return [
    {
      code: 'helpers-neither-gain-nor-lose',
      outcome: 'warn',
      what: 'Helpers are taken neither to gain nor to lose',
      why: 'Their change in life satisfaction, net of the effort, stands at 0 for want of a figure.',
      mend: 'Ask helpers, or count their hours at the value of leisure.',
      about: ['helpers.life-satisfaction'],
    },
  ];
}

function undatedPrices({ quantities }: ResolvedScenario): readonly Check[] {
  const undated = Object.entries(quantities).filter(([, { note }]) => note.includes('gives no date'));
  if (undated.length === 0) return [];
  return [
    {
      code: 'undated-prices',
      outcome: 'warn',
      what: `${undated.length} ${undated.length === 1 ? 'price has' : 'prices have'} no date`,
      why: 'They were taken as 2025-26 prices and graded 6.',
      mend: 'Replace them by your own council’s prices.',
      about: undated.map(([id]) => id),
    },
  ];
}
