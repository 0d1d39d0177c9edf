import { Decimal } from 'decimal.js';
import { designEffect, sampleSizeForDifference, sampleSizeForShare, wilsonInterval } from '../../../core/analysis';
import { sampleSizeAgainstKnown, sampleSizeForMean } from '../../oracles/sample-size';
import sizes from '../cases/sample_sizes_epir_manual.json';
import wilson from '../cases/wilson_newcombe_1998_table_1.json';

export function wilsonFigures(): Readonly<Record<string, Decimal>> {
  return Object.fromEntries(
    wilson.inputs.counts.flatMap(([counted = 0, asked = 0]) => {
      const { low, high } = wilsonInterval(counted, asked, wilson.inputs.confidence);
      return [
        [`${counted}_of_${asked}_low`, low],
        [`${counted}_of_${asked}_high`, high],
      ] as const;
    }),
  );
}

export function sampleSizeFigures(): Readonly<Record<string, Decimal>> {
  const { trial, prevalence, prevalence_change_one_sample: change, clinics, poultry } = sizes.inputs;
  const clustering = (of: { icc: string; cluster_size: number }) => ({
    size: String(of.cluster_size),
    correlation: of.icc,
  });
  const shares = [trial.p1, trial.p0] as const;
  const twoSided = { confidence: '0.95', power: trial.power, sides: 2 } as const;
  const ofCases = new Decimal(5).times(413).dividedBy(100_000);
  const absolute = { share: prevalence.p, margin: prevalence.absolute_error, confidence: '0.95' };
  const question = { sensitivity: '0.94', specificity: '0.88' };
  const people = (size: { readonly people: number }) => new Decimal(size.people);
  return {
    cohort_smoking_chd_per_group: people(
      sampleSizeForDifference({
        shares: [ofCases.times('1.4').toFixed(), ofCases.toFixed()],
        confidence: '0.95',
        power: sizes.inputs.cohort.power,
        sides: 1,
      }),
    ),
    trial_030_v_015_per_group: people(sampleSizeForDifference({ ...twoSided, shares })),
    trial_clustered_per_group: people(sampleSizeForDifference({ ...twoSided, shares, clustering: clustering(trial) })),
    design_effect_trial: designEffect(clustering(trial)),
    smoking_one_sample_030_v_032: people(
      sampleSizeAgainstKnown({
        known: change.null,
        expected: change.true,
        confidence: '0.95',
        power: change.power,
        sides: 1,
      }),
    ),
    prevalence_relative_20pc: people(sampleSizeForShare(absolute)),
    prevalence_imperfect_test: people(sampleSizeForShare({ ...absolute, question })),
    prevalence_clustered: people(sampleSizeForShare({ ...absolute, question, clustering: clustering(prevalence) })),
    clinics: people(
      sampleSizeForMean({
        sd: clinics.sd,
        margin: new Decimal(clinics.mean).times(clinics.relative_error).toFixed(),
        confidence: '0.95',
        population: clinics.N,
      }),
    ),
    design_effect_poultry: designEffect(clustering(poultry)),
  };
}
