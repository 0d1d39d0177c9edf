import { inUnit, product, sum, ZERO, type Expression, type Graph } from '../graph';
import type { ResolvedScenario } from '../scenario';
import {
  addAppraisal,
  addCostOfLivingLonger,
  addIndependenceGained,
  type Appraisal,
  type IndependenceGained,
} from './appraisal';
import { addCouncilInputs } from './council-inputs';
import { addDiscounting } from './discounting';
import { addEvents } from './events';
import { addNeedAndMoney } from './need-and-money';
import { addHelpOverTime } from './help-over-time';
import { addIndependencePathway } from './independence-pathway';
import { ModelContext, WEEKS_PER_YEAR } from './model-context';
import { addPaidService } from './paid-service';
import { addParticipation } from './participation';
import { addPeopleSupported, type PeopleSupported } from './people-supported';
import { addPriceGrowth, type PriceGrowth } from './price-growth';
import { addSocialCapital } from './social-capital';
import { addWellbeingGrowth, addWhoGains } from './who-gains';

/** A scenario's model: all of its lines as a graph, and the ones that are read by name, from the stages that make them. */
export type Model = { readonly graph: Graph; readonly outline: Outline };

/**
 * The lines and totals that screens, reports, analyses and exports read. Each stage gives its own part, so that a line that
 * is renamed or gone is found by the compiler and not by a reader.
 */
export type Outline = Appraisal & {
  readonly people: PeopleSupported;
  readonly gained: IndependenceGained;
  /** How prices of care and of work rise above prices in general, where somebody asks. */
  readonly priceGrowth: PriceGrowth;
  /** The care-home cost of living longer. */
  readonly livingLonger: ReturnType<typeof addCostOfLivingLonger>;
};

/**
 * The whole model of a scenario, stages A to I.
 *
 * Takes    a resolved scenario whose quantities have been checked
 * Gives    a checked graph (both arms, the pathway, who gains, the appraisal) and its outline
 * Refuses  adjusted-twice, price-base-outside-table, and what a graph refuses
 */
export function buildModel(scenario: ResolvedScenario): Model {
  const context = new ModelContext(scenario);
  const discounting = addDiscounting(context);
  const inputs = addCouncilInputs(context); // A
  const participation = addParticipation(context, inputs); // B
  const priceGrowth = addPriceGrowth(context);
  const capital = addSocialCapital(context, inputs, participation, discounting, priceGrowth); // C
  const pathway = addIndependencePathway(context); // E, whose L limits D
  const service = addPaidService(context, inputs); // D, the part that is bought
  const people = addPeopleSupported(context, inputs, { participation: capital.forPeople, service }, pathway); // D
  const help = addHelpOverTime(context, people, pathway); // D and E, year by year
  const events = addEvents(context, pathway, help); // F
  const change = { people, pathway, help, events, capital, wellbeingGrowth: addWellbeingGrowth(context), priceGrowth };
  const benefits = addWhoGains(context, change); // G
  const gained = addIndependenceGained(context, change, discounting);
  const livingLonger = addCostOfLivingLonger(context, change, feesOfAYear(context));
  const appraisal = addAppraisal(context, inputs, benefits, change, discounting, gained); // H
  addNeedAndMoney(context, inputs, benefits); // I
  return { graph: context.graph.build(), outline: { ...appraisal, people, gained, livingLonger, priceGrowth } };
}

/** What a year in each kind of care home costs, all payers: the council's fee, as the yardstick for living longer. */
function feesOfAYear(
  context: ModelContext,
): Readonly<Record<'residential' | 'nursing', Expression<'scalar', 'derived'>>> {
  const feeOf = (state: 'residential' | 'nursing') => {
    const streams = context.structure.streams.filter(
      ({ driver, split }) => driver.kind === 'state' && driver.states.includes(state) && split.kind !== 'transfer',
    );
    const fees = streams.map((stream) =>
      inUnit(context.price(`stream.${stream.id}.unit-cost`, '£/person/week'), '£/person/week'),
    );
    return product(fees.length === 0 ? ZERO : sum(...fees), WEEKS_PER_YEAR);
  };
  return { residential: feeOf('residential'), nursing: feeOf('nursing') };
}
