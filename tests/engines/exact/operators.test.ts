import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../../core/engines/exact';
import { graphOf, OPERATOR_COUNT, OPERATOR_EXAMPLES } from '../../support/operator-examples';

describe.each(Object.entries(OPERATOR_EXAMPLES))('%s, to the last of 34 digits', (_operator, examples) => {
  it.each(examples.map((example) => [example.says, example] as const))('%s', (_says, example) => {
    const found = createExactEngine(graphOf(example)).evaluate().line('example');
    expect(found.map(String)).toEqual(example.values);
  });
});

it(`there are ${OPERATOR_COUNT} operators, each with an example`, () => {
  expect(Object.keys(OPERATOR_EXAMPLES)).toHaveLength(OPERATOR_COUNT);
  expect(Object.values(OPERATOR_EXAMPLES).every((examples) => examples.length > 0)).toBe(true);
});
