import { Decimal } from 'decimal.js';
import { betaFromMeanAndSd } from '../../../core/analysis';
import {
  betaFromModeAndBound,
  gammaFromMeanAndSd,
  logNormalFromInterval,
  logNormalFromMeanAndSd,
  pertFromThree,
} from '../../oracles/distributions';
import modeAndBound from '../cases/beta_from_mode_and_bound.json';
import closedForm from '../cases/closed_form_pert_beta_lognormal_ci.json';
import moments from '../cases/moments_gamma_lognormal.json';

export function modeAndBoundFigures(): Readonly<Record<string, Decimal>> {
  const { example_1: one, example_2: two } = modeAndBound.inputs;
  const [first, second] = [one, two].map(({ mode, sure_above: bound, confidence }) =>
    betaFromModeAndBound({ mode, bound, side: 'above', confidence }),
  );
  if (first === undefined || second === undefined) throw new Error('The case has two examples.');
  return { shape1_1: first.alpha, shape2_1: first.beta, shape1_2: second.alpha, shape2_2: second.beta };
}

export function closedFormFigures(): Readonly<Record<string, Decimal>> {
  const { pert, beta, relative_risk: risk } = closedForm.inputs;
  const perts = pert.flatMap((three) => {
    const [low = '', likely = '', high = ''] = three.map(String);
    const { alpha, beta: second, mean, variance } = pertFromThree(low, likely, high);
    const name = `pert_${low}_${likely}_${high}`;
    return Object.entries({
      [`${name}_alpha`]: alpha,
      [`${name}_beta`]: second,
      [`${name}_mean`]: mean,
      [`${name}_variance`]: variance,
    });
  });
  const fromError = betaFromMeanAndSd(beta.mean, beta.se);
  const ratio = logNormalFromInterval({ low: risk.low, high: risk.high, confidence: risk.level });
  return {
    ...Object.fromEntries(perts),
    rr_geometric_centre: ratio.mu.exp(),
    rr_ln_mean: ratio.mu,
    rr_ln_sd: ratio.sigma,
    'beta_0.85_0.03_alpha': fromError.alpha,
    'beta_0.85_0.03_beta': fromError.beta,
  };
}

/** Means as the tutorial prints them, and the round standard deviations that reproduce its shapes. */
const GAMMAS = {
  mean2_sd1: ['2', '1'],
  treatment_A: ['12000', '1400'],
  treatment_B: ['13000', '1400'],
  S1: ['4000', '300'],
  S2: ['15000', '1000'],
  H: ['2000', '200'],
} as const;

export function momentsFigures(): Readonly<Record<string, Decimal>> {
  const gammas = Object.entries(GAMMAS).flatMap(([name, [mean, sd]]) => {
    const { shape, scale } = gammaFromMeanAndSd(mean, sd);
    return [
      [`gamma_${name}_shape`, shape],
      [`gamma_${name}_scale`, scale],
    ] as const;
  });
  const { mean, variance } = moments.inputs.lognormal;
  const { mu, sigma } = logNormalFromMeanAndSd(mean, new Decimal(variance).squareRoot().toFixed());
  return {
    ...Object.fromEntries(gammas),
    'lognormal_mean3_var0.01_mu': mu,
    'lognormal_mean3_var0.01_sigma': sigma,
  };
}

/** The check values of the methods sheet, B14. */
export function methodsFigures(): Readonly<Record<string, Decimal>> {
  const beta = betaFromMeanAndSd('0.3', '0.1');
  const gamma = gammaFromMeanAndSd('1000', '250');
  const pert = pertFromThree('10', '20', '50');
  const ratio = logNormalFromInterval({ low: '0.65', high: '0.95', confidence: '0.95' });
  return {
    beta_alpha: beta.alpha,
    beta_beta: beta.beta,
    gamma_shape: gamma.shape,
    gamma_scale: gamma.scale,
    pert_alpha: pert.alpha,
    pert_beta: pert.beta,
    pert_mean: pert.mean,
    ratio_sigma: ratio.sigma,
    ratio_median: ratio.mu.exp(),
  };
}

const printed = (value: string, tolerance: string) => ({ value, tolerance });

export const METHODS_CHECKS = {
  beta_alpha: printed('6', '0'),
  beta_beta: printed('14', '0'),
  gamma_shape: printed('16', '0'),
  gamma_scale: printed('62.5', '0'),
  pert_alpha: printed('2', '0'),
  pert_beta: printed('4', '0'),
  pert_mean: printed('23.3333', '0.00005'),
  ratio_sigma: printed('0.09681036', '0.000000005'),
  ratio_median: printed('0.78581168', '0.000000005'),
};
