import { projectedArea } from '../../catalogue';
import { isNotDefined } from '../../engines/exact';
import { projectedAreas } from '../../reference/places';
import { formatFinancialYear, formatGiven, formatHeadlineMoney, formatShare } from '../../words';
import { lineView, stepFigure, stepOf, textOf, totalFigure, totalOf, type Reading } from './figures';
import type { NeedAndMoneyView } from './need-and-money-types';
import { countInWords, moneyInWords, yearLabels, yearsInWords } from './words';

/**
 * What older people's care needs beside what there is to pay for it, and what the plan does to the year in which need passes
 * money.
 *
 * Takes    a reading of a scenario
 * Gives    £ each year, real, not discounted; null where the scenario does not look at the gap, or cannot
 */
export function needAndMoneyView(reading: Reading): NeedAndMoneyView | null {
  const { structure, quantities } = reading.scenario;
  const area = projectedArea(structure);
  if (area === null) return null;
  const last = structure.horizonYears - 1;
  const rate = (id: string) => formatShare(quantities[id]?.value ?? '0', 1);
  const crossing = (id: string) => ({
    after: totalFigure(reading, `${id}.crossing-after`),
    year: firstYearShort(reading, id),
  });
  const words = { bought: boughtWords(reading), plan: planWords(reading) };
  return {
    area: projectedAreas().find(({ code }) => code === area)?.name ?? area,
    years: yearLabels(structure),
    firstYear: structure.firstYear,
    sites: sitesInWords(quantities['gap.sites']?.value ?? '0', structure.site),
    need: lineView(reading, 'gap.need'),
    needWith: lineView(reading, 'gap.need-with'),
    money: {
      central: lineView(reading, 'gap.money-central'),
      low: lineView(reading, 'gap.money-low'),
      high: lineView(reading, 'gap.money-high'),
    },
    crossings: {
      without: crossing('gap.without'),
      with: crossing('gap.with'),
      low: crossing('gap.without-low'),
      high: crossing('gap.without-high'),
    },
    yearsBought: totalFigure(reading, 'gap.years-bought'),
    lastGap: {
      year: formatFinancialYear(structure.firstYear + last),
      without: stepFigure(reading, 'gap.without.gap', last),
      with: stepFigure(reading, 'gap.with.gap', last),
    },
    words: {
      ...words,
      assumes: `Growth a year above prices in general: money ${rate('gap.money-growth')} (low ${rate('gap.money-growth-low')}, high ${rate('gap.money-growth-high')}), care prices ${rate('gap.price-growth')}. ${needTrendWords(quantities['gap.need-trend']?.value ?? '0')}People as projected for ${projectedAreas().find(({ code }) => code === area)?.name ?? area}.`,
      alternative: `Two lines and a band: need goes from ${money(reading, 'gap.need', 0)} to ${money(reading, 'gap.need', last)}, money from ${money(reading, 'gap.money-central', 0)} to ${money(reading, 'gap.money-central', last)}. ${words.bought}`,
    },
  };
}

/** The first year in which need is above money, as it is named; null where it is in none. */
function firstYearShort(reading: Reading, id: string): string | null {
  const after = reading.evaluation.total(`${id}.crossing-after`);
  if (isNotDefined(after)) return null;
  return formatFinancialYear(reading.scenario.structure.firstYear + after.ceil().toNumber());
}

/** "500 grit bins", "1 grit bin". */
function sitesInWords(count: string, { singular, plural }: Reading['scenario']['structure']['site']): string {
  return `${formatGiven(count)} ${Number(count) === 1 ? singular : plural}`;
}

/** Need is above money from the first day: nothing passes anything. */
function isAbove(reading: Reading, id: string): boolean {
  return stepOf(reading, `${id}.gap`, 0).greaterThan(0);
}

function isAboveWords(firstYear: string): string {
  return `Need is above money from the first year, ${firstYear}`;
}

/** Said only where somebody said it: people of one age are usually taken to need as much as today. */
function needTrendWords(trend: string): string {
  return Number(trend) === 0 ? '' : `Need at each age changes by ${formatShare(trend, 1, { plus: true })} a year. `;
}

/** "The plan brings it three months nearer: it costs more than it eases." */
function boughtWords(reading: Reading): string {
  const { horizonYears } = reading.scenario.structure;
  const without = firstYearShort(reading, 'gap.without');
  const withPlan = firstYearShort(reading, 'gap.with');
  if (without === null) {
    return withPlan === null
      ? `Need stays below money for ${horizonYears === 1 ? 'this one year' : `all ${yearsInWords(horizonYears)}`}, with the plan and without.`
      : `Without the plan need stays below money; with its costs it passes money in ${withPlan}.`;
  }
  if (isAbove(reading, 'gap.without')) {
    return isAbove(reading, 'gap.with')
      ? `${isAboveWords(without)}, with the plan and without.`
      : `${isAboveWords(without)}; with the plan ${withPlan === null ? 'in none of these years' : `from ${withPlan} on`}.`;
  }
  if (isAbove(reading, 'gap.with')) {
    return `Need passes money in ${without}; with what the plan costs it is above money from the first year on.`;
  }
  if (withPlan === null) return `Need passes money in ${without}; with the plan not within these years.`;
  const months = totalOf(reading, 'gap.years-bought').times(12).round().toNumber();
  const passes = `Need passes money in ${without}`;
  if (totalOf(reading, 'gap.years-bought').isZero()) return `${passes}; the plan does not move that.`;
  if (months === 0) return `${passes}; the plan moves that by less than a month.`;
  const size = `${countInWords(Math.abs(months))} ${Math.abs(months) === 1 ? 'month' : 'months'}`;
  return months > 0
    ? `${passes}; the plan puts it off by ${size}.`
    : `${passes}; the plan brings it ${size} nearer, because it then costs the council more than it eases.`;
}

/** What the plan costs and eases in all years together. */
function planWords(reading: Reading): string {
  const sumOf = (id: string) => reading.evaluation.line(id).reduce((all, one) => all.plus(one));
  const [costs, eases] = [sumOf('gap.plan-costs'), sumOf('gap.plan-eases')];
  if (costs.isZero() && eases.isZero()) return 'The scenario puts nothing in, so there is no plan to take to scale.';
  const when = reading.scenario.structure.horizonYears === 1 ? 'In this one year' : 'In all years together';
  const does = eases.isNegative()
    ? `makes care cost ${moneyInWords(eases)} more`
    : `eases care by ${moneyInWords(eases)}`;
  return `${when} the plan costs the council ${moneyInWords(costs)} and ${does}.`;
}

const money = (reading: Reading, id: string, step: number) => formatHeadlineMoney(textOf(stepOf(reading, id, step)));
