import { describe, it } from 'vitest';
import { expectPrinted, printedValue, type PrintedValue } from '../support/printed-value';
import modeAndBound from './cases/beta_from_mode_and_bound.json';
import closedForm from './cases/closed_form_pert_beta_lognormal_ci.json';
import copula from './cases/gaussian_copula_rank_correlation.json';
import moments from './cases/moments_gamma_lognormal.json';
import {
  closedFormFigures,
  METHODS_CHECKS,
  methodsFigures,
  modeAndBoundFigures,
  momentsFigures,
} from './worked/distributions';
import { copulaFigures } from './worked/rank-correlation';

type Figures = ReturnType<typeof closedFormFigures>;

function itMeets(printed: Readonly<Record<string, PrintedValue | undefined>>, figures: Figures): void {
  it.each(Object.keys(printed))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(printed, name));
  });
}

/** An independent recomputation keeps sixteen digits; ours must agree to twelve of them. */
function itAgreesWith(recomputed: Readonly<Record<string, string>>, figures: Figures): void {
  it.each(Object.entries(recomputed))('%s agrees with the independent recomputation', (name, value) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, { value, tolerance: String(Math.abs(Number(value)) * 1e-12) });
  });
}

/** The R package epiR, epi.betabuster, examples 1 and 2. */
describe('a beta distribution from a most likely value and a bound', () => {
  itMeets(modeAndBound.expected, modeAndBoundFigures());
  itAgreesWith(modeAndBound.recomputed, modeAndBoundFigures());
});

/** PERT as in the R package mc2d; the relative risk of Chancellor and others (1997). */
describe('PERT from three values, beta from a mean and its error, log-normal from an interval', () => {
  itMeets(closedForm.expected, closedFormFigures());
  itAgreesWith(closedForm.recomputed, closedFormFigures());
});

/** Alarid-Escudero and others (2023), table of parameters; the R package dampack. */
describe('gamma and log-normal from a mean and a standard deviation', () => {
  itMeets(moments.expected, momentsFigures());
  itAgreesWith(moments.recomputed, momentsFigures());
});

/** The check values of the methods sheet, B14. */
describe('the same from round figures', () => {
  itMeets(METHODS_CHECKS, methodsFigures());
});

/** Pearson (1907). */
describe('Pearson, Spearman and Kendall of two normal variables', () => {
  itMeets(copula.expected, copulaFigures());
  itAgreesWith(copula.recomputed, copulaFigures());
});
