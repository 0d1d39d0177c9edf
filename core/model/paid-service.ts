import { SERVICE_NOUNS, serviceUnits } from '../catalogue';
import { compare, constant, inUnit, ONE, product, quotient, stepIndex, total, where, type Expression } from '../graph';
import type { PaidServiceStructure } from '../schema';
import { modelNote } from './citations';
import type { CouncilInputs } from './council-inputs';
import { ONE_YEAR, type ModelContext } from './model-context';

/** What a paid service leaves to stage D: the people it could support, in the arm with the council's inputs only. */
export type PaidService = {
  readonly given: PaidServiceStructure['given'];
  readonly people: Expression<'year', 'person'>;
};

const NOTE = modelNote('D. People supported: a paid service');

/**
 * The part of stage D that is bought rather than given: visits, places in a class, call-outs.
 *
 * Takes    £ spent on the input that buys it, real, before the margin for optimism; the price of one; how many one person
 *          takes; the share of its first year that is given
 * Gives    how many are bought each year, and the people they could support; null where nothing is bought. The price rises
 *          as the input does, so growth buys no more of them; with the input at zero there is exactly none
 * Source   Gritbin model note D: a paid service
 */
export function addPaidService(context: ModelContext, inputs: CouncilInputs): PaidService | null {
  const { graph, structure, year } = context;
  const service = structure.paidService;
  if (service === null) return null;
  const { many } = SERVICE_NOUNS[service.counts];
  const { price: priceUnit, each: eachUnit } = serviceUnits(service);
  const price = product(context.price('service.price', priceUnit), inputs.growthOf(service.boughtBy));
  const bought = graph.line({
    id: 'service.bought',
    label: `${service.label}: ${many} that are paid for and given`,
    stage: 'people-supported',
    axis: year,
    unit: service.counts,
    source: NOTE,
    value: inUnit(
      product(quotient(inputs.spentOn(service.boughtBy), price), inItsFirstYear(context, service)),
      service.counts,
    ),
    shown: true,
  });
  graph.total({
    id: 'service.bought-total',
    label: `${service.label}: ${many} in all years`,
    stage: 'people-supported',
    unit: service.counts,
    source: NOTE,
    value: inUnit(total(bought), service.counts),
  });
  const each = context.quantity('service.each', eachUnit);
  const people = graph.line({
    id: 'service.people',
    label: `${service.label}: people whom so many ${many} could support`,
    stage: 'people-supported',
    axis: year,
    unit: 'person',
    source: NOTE,
    value: inUnit(quotient(bought, service.given === 'once' ? each : product(each, ONE_YEAR)), 'person'),
    shown: true,
  });
  return { given: service.given, people };
}

/** A service takes some of its first year to find its feet: the share of it that is given, then all of it. */
function inItsFirstYear(context: ModelContext, { boughtBy }: PaidServiceStructure): Expression<'year', 'share'> {
  const input = context.structure.inputs.find(({ id }) => id === boughtBy);
  const start = constant(String(input?.timing.startOffset ?? 0));
  return where(compare('=', stepIndex<'year'>(), start), context.share('service.first-year'), ONE);
}
