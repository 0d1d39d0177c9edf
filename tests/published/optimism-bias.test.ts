import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { WORKS_OPTIMISM_BIAS } from '../../core/reference';
import { combinedWorksOptimismBias, mitigatedBias, worksOptimismBias } from '../oracles/works-optimism-bias';
import { expectPrinted } from '../support/printed-value';
import mottMacDonald from './cases/optimism_bias_mott_macdonald.json';

/** Mott MacDonald, Review of Large Public Procurement in the UK (2002), section 4. Its own lower bound is 0. */
describe('the worked examples of the study behind the Treasury ranges', () => {
  const { inputs, expected } = mottMacDonald;
  const share = (percent: string) => new Decimal(percent.replace('%', '')).dividedBy(100).toFixed();
  const reduction = Object.values(inputs.duration.contributions).reduce(
    (sum, [percent, managed]) => sum.plus(new Decimal(percent ?? 0).times(managed ?? 0)),
    new Decimal(0),
  );

  it('risks that are managed lower the bias on duration by 23.8%, to 29.7%', () => {
    expectPrinted('reduction_percent', reduction, expected.reduction_percent);
    const left = mitigatedBias(share(inputs.duration.upper_bound), '0', share(reduction.toFixed()));
    expectPrinted('resultant_percent', left.times(100), expected.resultant_percent);
  });

  it('28 months become 38.9, and 36.3 once those risks are managed', () => {
    const months = (mitigation: string) =>
      mitigatedBias(share(inputs.duration.upper_bound), '0', mitigation).plus(1).times(inputs.duration.months);
    expectPrinted('duration_unmanaged', months('0'), expected.duration_unmanaged);
    expectPrinted('duration_managed', months(share(reduction.toFixed())), expected.duration_managed);
  });

  it('51% on capital, 92% managed, leaves 4%: £100m becomes £104m, and £111m with the cost of managing it', () => {
    const left = mitigatedBias(share(inputs.capital.upper_bound), '0', share(inputs.capital.reduction));
    expectPrinted('capex_lower', left.times(100), expected.capex_lower);
    // The study rounds what is left (4.08%) to whole per cent before it applies it.
    const cost = left.toDecimalPlaces(2).plus(1).times(inputs.capital.cost_million);
    expectPrinted('capex_cost_m', cost, expected.capex_cost_m);
    expectPrinted(
      'capex_with_risk_m',
      cost.plus(inputs.capital.cost_of_risk_management_million),
      expected.capex_with_risk_m,
    );
    expect(worksOptimismBias('non-standard-buildings', '1').capitalCost).toBe('0.04');
  });

  it('a building that is three tenths non-standard carries 32.1% on cost and 14.5% on duration', () => {
    const { non_standard_share: nonStandard, standard_share: standard } = inputs.combined;
    const combined = combinedWorksOptimismBias([
      { type: 'non-standard-buildings', share: nonStandard, mitigation: '0' },
      { type: 'standard-buildings', share: standard, mitigation: '0' },
    ]);
    expectPrinted('combined_capex', new Decimal(combined.capitalCost).times(100), expected.combined_capex);
    expectPrinted('combined_duration', new Decimal(combined.worksDuration).times(100), expected.combined_duration);
    const part = (type: 'non-standard-buildings' | 'standard-buildings', of: string) =>
      new Decimal(worksOptimismBias(type, '0').capitalCost).times(of).times(100);
    expectPrinted('non-standard', part('non-standard-buildings', nonStandard), expected.combined_capex_nonstandard);
    expectPrinted('standard', part('standard-buildings', standard), expected.combined_capex_standard);
  });

  it('its upper bounds for buildings are those that we ship', () => {
    const upper = (type: string) => WORKS_OPTIMISM_BIAS.types.find((row) => row.type === type);
    expect(upper('non-standard-buildings')?.worksDuration.upper.value).toBe(share(inputs.duration.upper_bound));
    expect(upper('non-standard-buildings')?.capitalCost.upper.value).toBe(share(inputs.capital.upper_bound));
  });
});
