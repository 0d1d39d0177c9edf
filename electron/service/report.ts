import { requiredQuantities } from '../../core/catalogue';
import type { UncertaintyLensView } from '../../core/contract-types';
import { leaves } from '../../core/engines/explain';
import { Refusal } from '../../core/errors';
import { scenarioHash } from '../../core/gritbin-file';
import { gradeLabel } from '../../core/reference';
import {
  leftOutWords,
  oneLifePassage,
  reportTitle,
  STATEMENT,
  STOPS_AFTER_IN_REPORTS,
  type LedgerRow,
  type Manifest,
  type ReportedLens,
  type ReportView,
} from '../../core/report';
import { mayBeNamed, whoLives } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { lifeOf, type Lives } from './one-life';
import { counted } from './simulation/plans';
import type { Simulations } from './simulations';
import { sha256 } from './shape';
import type { Evaluated, Worked } from './worked';

export type ReportOf = {
  readonly workbook: Workbook;
  readonly worked: Worked;
  readonly evaluated: Evaluated;
  readonly lives: Lives;
  readonly simulations: Simulations;
  readonly programVersion: string;
  readonly now: Date;
};

/** What stands on every export: enough to make the same figures again. */
export function manifestOf({ workbook, worked, evaluated, programVersion, now }: ReportOf): Manifest {
  const shows = worked.parts();
  return {
    programVersion,
    engineVersion: programVersion, // model and program are released together
    scenarioHash: scenarioHash(evaluated.scenario, sha256),
    priceBase: shows.priceBase(),
    scheduleVintage: shows.scheduleVintage(),
    horizon: shows.horizon(),
    simulation: `seed ${workbook.simulation.seed}, ${counted(workbook.simulation.draws)} draws`,
    writtenOn: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(now),
  };
}

/** The evidence pack as data, from one evaluation and one simulation. A story without consent to publish never leaves. */
export async function reportOf(of: ReportOf, signal: AbortSignal): Promise<ReportView> {
  const { workbook, evaluated } = of;
  const result = of.worked.result();
  const uncertainty = await reportedUncertainty(of, signal);
  return {
    title: reportTitle(result, uncertainty),
    workbookName: workbook.name,
    scenarioName: evaluated.scenario.name,
    place: workbook.place,
    manifest: manifestOf(of),
    story: publishable(workbook).stories[0] ?? null,
    storiesLeftOut: leftOutWords(workbook.stories.map(({ consent }) => consent.given)),
    oneLife: oneLifeOf(of),
    result,
    uncertainty,
    ledger: ledgerOf(evaluated),
    statement: STATEMENT,
  };
}

/** With the workbook's own seed and number of draws, all of them: nothing depends on when it was asked. */
async function reportedUncertainty(
  { workbook: { simulation }, evaluated, simulations }: ReportOf,
  signal: AbortSignal,
): Promise<ReportView['uncertainty']> {
  try {
    const asked = { evaluated, ...simulation, stopsWhenSteady: false };
    const { drawsWords, lenses } = await simulations.run(asked, { signal, onProgress: () => undefined });
    return { drawsWords, lenses: lenses.map(reportedLens) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'draws-not-defined') throw error;
    return null; // the screen says why; the report stands without an interval
  }
}

function reportedLens(of: UncertaintyLensView): ReportedLens {
  const { lens, name, netLabel, pointEstimate, far, mean, interval, half, standardError, words, chancePositive } = of;
  return { lens, name, netLabel, pointEstimate, far, mean, interval, half, standardError, words, chancePositive };
}

/** One life, of somebody who may be named on what leaves the building. */
function oneLifeOf({ workbook, evaluated: { scenario }, lives }: ReportOf): ReportView['oneLife'] {
  if (!mayBeNamed(workbook)) return null;
  try {
    return oneLifePassage(lifeOf(lives, scenario, whoLives(workbook, scenario), STOPS_AFTER_IN_REPORTS));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'no-result') throw error;
    return null; // the screen says why nobody of that age can be followed; the report stands without it
  }
}

/** The workbook as it may leave: without the stories that may not be published. */
export function publishable(workbook: Workbook): Workbook {
  return { ...workbook, stories: workbook.stories.filter(({ consent }) => consent.given === 'publish') };
}

/** Everything that one evaluation gave, as exact decimal text: for other programs. */
export function reportJson({
  manifest,
  workbookName,
  scenarioName,
  result,
  uncertainty,
  ledger,
}: Pick<ReportView, 'manifest' | 'workbookName' | 'scenarioName' | 'result' | 'uncertainty' | 'ledger'>): string {
  const document = {
    manifest,
    workbook: workbookName,
    scenario: scenarioName,
    result,
    uncertainty,
    evidence: ledger,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Every figure that somebody filled in, with what it rests on. */
function ledgerOf({ scenario, graph }: Evaluated): readonly LedgerRow[] {
  return requiredQuantities(scenario.structure).flatMap((row) => {
    const input = scenario.quantities[row.id];
    if (input === undefined) return [];
    const [leaf] = leaves(graph, { kind: 'quantity', id: row.id });
    return [
      {
        id: row.id,
        label: row.group === row.label ? row.label : `${row.group}: ${row.label}`,
        value: input.value,
        unit: input.unit,
        grade: input.grade,
        gradeWords: gradeLabel(input.grade),
        basis: input.source.kind === 'assumption' ? `Assumption: ${input.source.reason}` : (leaf?.evidence.basis ?? ''),
        status: input.source.kind === 'reference' ? input.source.status : input.source.kind,
        note: input.note,
      },
    ];
  });
}
