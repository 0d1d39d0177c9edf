import { useState } from 'react';
import type { ResultView } from '../../core/contract-types';
import { CaseAgainst, PageTitle } from '../components';
import { ChecksPanel } from '../panels/results/checks-panel';
import { MeasuresPanels } from '../panels/results/measures-panel';
import { PayersPanel } from '../panels/results/payers-panel';
import { PublishedPanel } from '../panels/results/published-panel';
import { TurningPointsPanel } from '../panels/results/turning-points-panel';
import { WhatItTakesPanel } from '../panels/results/what-it-takes-panel';
import { WaterfallPanel } from '../panels/results/waterfall-panel';
import { YearsPanels } from '../panels/results/years-panels';
import { useArrival } from '../state/use-arrival';
import { useWhatItTakes } from '../state/use-compare';
import { useTurningPoints } from '../state/use-turning-points';
import { isShareIn, type WorkWithResult } from './work';

/** Who pays, who gains, when, what others found, and what speaks against it. */
export function ResultsScreen({ view, result, lens, onLens, onExplain, onGoToField }: WorkWithResult) {
  useArrival(`Results, ${view.name}`, 'results');
  const turning = useTurningPoints(view.id, view.scenarioId, view.revision);
  const caseAgainst = turning.shown.face === 'full' ? turning.shown.value.caseAgainst : result.caseAgainst;
  return (
    <>
      <PageTitle title="Who pays and who gains" words={answerOf(result)} />
      <PayersPanel result={result} onExplain={onExplain} />
      <WhatItTakes view={view} lens={lens} onLens={onLens} onGoToField={onGoToField} />
      <YearsPanels result={result} />
      <MeasuresPanels result={result} lens={lens} onLens={onLens} onExplain={onExplain} />
      <WaterfallPanel result={result} onExplain={onExplain} />
      <PublishedPanel result={result} />
      <ChecksPanel checks={result.checks} onGoTo={onGoToField} onExplain={onExplain} />
      <CaseAgainst
        words={caseAgainst}
        basis="Written from the weakest grades, the published findings and, once they are found, the turning points below."
      />
      <TurningPointsPanel
        shown={turning.shown}
        lens={lens}
        onLens={onLens}
        onAsk={turning.ask}
        onCancel={turning.cancel}
        isShare={isShareIn(view)}
        onGoTo={onGoToField}
      />
    </>
  );
}

/** The question that is asked most, kept for as long as the screen is open. */
function WhatItTakes({
  view,
  lens,
  onLens,
  onGoToField,
}: Pick<WorkWithResult, 'view' | 'lens' | 'onLens' | 'onGoToField'>) {
  const [about, setAbout] = useState<readonly string[]>([]);
  const { id: workbookId, scenarioId, revision, quantities } = view;
  const answer = useWhatItTakes({ workbookId, scenarioId, revision }, lens, about);
  const named = (isMeant: (isChoice: boolean) => boolean) =>
    quantities
      .filter(({ row }) => row.section !== 'gap' && isMeant(row.isChoice === true))
      .map(({ row }) => ({
        id: row.id,
        name: row.label.startsWith(row.group) ? row.label : `${row.group}: ${row.label}`,
      }));
  return (
    <WhatItTakesPanel
      lens={lens}
      onLens={onLens}
      choices={named((isChoice) => isChoice)}
      estimates={named((isChoice) => !isChoice)}
      about={about}
      onAbout={setAbout}
      answer={answer}
      onGoTo={onGoToField}
    />
  );
}

/** The answer in one sentence, from the signs of the result. */
function answerOf({ lenses, fiveLabels }: ResultView): string {
  const isLoss = (lens: 'council' | 'public' | 'society') =>
    lenses.find((one) => one.lens === lens)?.net.value?.startsWith('-') ?? true;
  const hasCash = /[1-9]/.test(fiveLabels.find(({ label }) => label === 'cash')?.figure.value ?? '0');
  const cash = hasCash ? 'Part of what comes back is cash' : 'None of what comes back is cash';
  if (!isLoss('council')) return `The council pays and gets more back than it puts in. ${cash}.`;
  if (!isLoss('public')) return `The council pays, and the public purse as a whole gains. ${cash}.`;
  if (!isLoss('society')) return `The council pays. ${cash}, and what is gained goes to people rather than budgets.`;
  return `The council pays, and less comes back than is put in. ${cash}.`;
}
