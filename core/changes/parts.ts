import { canonicalJson } from '../canonical-json';
import { Refusal } from '../errors';
import { resolveScenario } from '../scenario';
import type { QuantityInput, Scenario, Workbook } from '../schema';

export type Quantities = Readonly<Record<string, QuantityInput>>;

/** A scenario as it is stored. Refuses scenario-not-found. */
export function storedScenario(workbook: Workbook, id: string): Scenario {
  resolveScenario(workbook, id); // refuses in words one that is not there, or leads nowhere
  return workbook.scenarios.find((scenario) => scenario.id === id) as Scenario;
}

export function withScenario(workbook: Workbook, scenario: Scenario): Workbook {
  return { ...workbook, scenarios: workbook.scenarios.map((one) => (one.id === scenario.id ? scenario : one)) };
}

/** What a scenario has from the one it came from; nothing where it came from none. */
export function inheritedBy(workbook: Workbook, { basedOn }: Scenario): Quantities {
  return basedOn === null ? {} : resolveScenario(workbook, basedOn).quantities;
}

/** Only what differs is stored: a scenario follows the one it came from in everything else. */
export function differing(quantities: Quantities, inherited: Quantities): Record<string, QuantityInput> {
  return Object.fromEntries(Object.entries(quantities).filter(([id, input]) => !sameInput(input, inherited[id])));
}

export function sameInput(one: QuantityInput, other: QuantityInput | undefined): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}

export function notAskedFor(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: `"${id}" is not a figure of this scenario.`,
    why: 'The scenario’s years, inputs and streams decide which figures it has.',
    mend: 'Choose one of the figures on the screens.',
    about: [id],
  });
}
