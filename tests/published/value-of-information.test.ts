import { describe, it } from 'vitest';
import { expectPrinted, printedValue } from '../support/printed-value';
import evpi from './cases/evpi_discrete_payoff_tables.json';
import { DRAWS_CHECKS, drawsFigures, informationFigures } from './worked/information';

/** Lecture slides; the first table is also an encyclopaedia's example. */
describe('perfect information on two payoff tables', () => {
  const figures = informationFigures();

  it.each(Object.keys(evpi.expected))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(evpi.expected, name));
  });
});

/** The check values of the methods sheet, B15. */
describe('perfect information on four draws', () => {
  const figures = drawsFigures();

  it.each(Object.entries(DRAWS_CHECKS))('%s', (name, printed) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printed);
  });
});
