import { requiredQuantities } from '../../../core/catalogue';
import { Refusal } from '../../../core/errors';
import { howSureView } from '../../../core/report/views';
import { resolveScenario } from '../../../core/scenario';
import type { Workbook } from '../../../core/schema';
import { makeChanges } from '../changes';
import type { Input, Output } from '../contract';

type Asked = Omit<Input<'scenario.how-sure'>, 'workbookId'>;

/** What a statement about the doubt in a number comes to, before it is kept. */
export function howSureOf(
  workbook: Workbook,
  { scenarioId, quantityId, distribution, correlations }: Asked,
): Output<'scenario.how-sure'> {
  const changed =
    correlations === undefined
      ? workbook
      : makeChanges(workbook, scenarioId, [{ kind: 'correlations', correlations: correlations.map(copied) }]).workbook;
  const scenario = resolveScenario(changed, scenarioId);
  const row = requiredQuantities(scenario.structure).find(({ id }) => id === quantityId);
  const input = scenario.quantities[quantityId];
  if (row === undefined || input === undefined) throw notAskedFor(quantityId);
  const { distribution: now, ...rest } = input;
  const tried = distribution === undefined ? now : (distribution ?? undefined);
  return howSureView(scenario, row, { ...rest, ...(tried === undefined ? {} : { distribution: tried as typeof now }) });
}

type Pair = NonNullable<Asked['correlations']>[number];

function copied({ quantities: [a, b], rank }: Pair): { quantities: [string, string]; rank: string } {
  return { quantities: [a, b], rank };
}

function notAskedFor(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: `"${id}" is not a figure of this scenario.`,
    why: 'The scenario’s years, inputs and streams decide which figures it has.',
    mend: 'Choose one of the figures on the screens.',
    about: [id],
  });
}
