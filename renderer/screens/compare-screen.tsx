import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChartFace } from '../charts';
import { EmptyState, FailedState, LensPicker, PageTitle, Panel, Switch, WaitingState, type Lens } from '../components';
import { headlineName, type Measure } from '../panels/compare/measures';
import { AcceptabilityPanel } from '../panels/compare/acceptability-panel';
import { chancesOf, type Uncertain } from '../panels/compare/chances';
import { ofUnequalLife, ScenarioTable, type Compared } from '../panels/compare/scenario-table';
import { WhatMovesPanel } from '../panels/compare/what-moves-panel';
import { WhyPanel } from '../panels/compare/why-panel';
import { moneyText } from '../panels/figure-text';
import { failureWords } from '../state/failure-words';
import { useArrival } from '../state/use-arrival';
import { useCompare, useWhatMovesIt, useWhyDifferent } from '../state/use-compare';
import type { Long } from '../state/use-long';
import { useCompareUncertain } from '../state/use-uncertainty';
import type { Work } from './work';

type CompareScreenProps = Work;

/** All scenarios side by side; then why one comes out other than another, and what moves the one on the table. */
export function CompareScreen(props: CompareScreenProps) {
  const { view, lens, onCopyScenario } = props;
  useArrival(`Compare, ${view.name}`, 'compare');
  const compared = useCompare(view.id, view.revision);
  const [oneMustBeDone, setOneMustBeDone] = useState(false);
  const isAChoice = view.scenarios.length > 1;
  const uncertain = useCompareUncertain(view.id, view.revision, oneMustBeDone && isAChoice);
  const scenarios = compared.shown.face === 'full' ? compared.shown.value.scenarios : null;
  return (
    <>
      <PageTitle
        title="Compare"
        words={scenarios === null ? 'All scenarios side by side.' : answerOf(scenarios, lens, oneMustBeDone)}
      >
        <LensPicker lens={lens} onChoose={props.onLens} />
        {isAChoice && (
          <Switch
            name="What there is to decide"
            choices={[
              { id: 'or-nothing', name: 'Funding nothing is a choice' },
              { id: 'one-of-these', name: 'One of these must be done' },
            ]}
            chosen={oneMustBeDone ? 'one-of-these' : 'or-nothing'}
            onChoose={(id) => setOneMustBeDone(id === 'one-of-these')}
          />
        )}
        <Button variant="default" leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={onCopyScenario}>
          Copy a scenario
        </Button>
      </PageTitle>
      <SideBySide {...props} compared={compared} uncertain={uncertain} />
      <AcceptabilityPanel face={uncertain.shown} scenarios={view.scenarios} chartFace={chartFaceOf(uncertain)} />
      {view.scenarios.length > 1 && <Why {...props} />}
      <Moves {...props} />
    </>
  );
}

type SideBySideProps = CompareScreenProps & {
  readonly compared: Long<{ readonly scenarios: readonly Compared[] }>;
  readonly uncertain: Long<Uncertain>;
};

/** The chances as a chart's face: waiting with its progress, stopped, or why there is none. */
function chartFaceOf({ shown, ask, cancel }: Long<Uncertain>): ChartFace {
  switch (shown.face) {
    case 'full':
      return { face: 'full' };
    case 'not-asked':
      return {
        face: 'empty',
        title: 'Stopped',
        words: 'The chances of all scenarios would stand here, drawn in the same futures.',
        next: { label: 'Draw them', onAct: ask },
      };
    case 'running':
      return shown.share === null
        ? { face: 'waiting' }
        : { face: 'waiting', work: { done: shown.share, of: 1, words: shown.doing, onCancel: cancel } };
    case 'failed':
      return {
        face: 'failed',
        failure: failureWords(shown.failed, {
          title: 'The chances could not be worked out',
          kept: 'All scenarios, and their figures above.',
          acts: [{ label: 'Try again', onAct: ask }],
        }),
      };
  }
}

function SideBySide(props: SideBySideProps) {
  const { view, lens, compared, uncertain, session, onExplain, onCopyScenario } = props;
  const { shown, ask, cancel } = compared;
  return (
    <Panel name="Scenarios side by side">
      {shown.face === 'not-asked' && (
        <EmptyState
          title="Stopped"
          words="The scenarios of this workbook would stand here side by side."
          next={{ label: 'Work them out', onAct: ask }}
        />
      )}
      {shown.face === 'running' && (
        <WaitingState
          shape="rows"
          {...(shown.share === null
            ? {}
            : { work: { done: shown.share, of: 1, words: shown.doing, onCancel: cancel, cancelWords: shown.doing } })}
        />
      )}
      {shown.face === 'failed' && (
        <FailedState
          failure={failureWords(shown.failed, {
            title: 'The scenarios could not be compared',
            kept: 'All of them, as they were last saved.',
            acts: [{ label: 'Try again', onAct: ask }],
          })}
        />
      )}
      {shown.face === 'full' && (
        <ScenarioTable
          scenarios={shown.value.scenarios}
          current={view.scenarioId}
          lens={lens}
          {...chancesOf(
            uncertain.shown,
            lens,
            new Map(
              shown.value.scenarios.map(({ id, figures }) => [
                id,
                figures?.lenses.find((one) => one.lens === lens)?.net.value ?? '0',
              ]),
            ),
          )}
          onExplain={onExplain}
          onShow={(id) => session.change([{ kind: 'choose-scenario', id }])}
        />
      )}
      {view.scenarios.length === 1 && shown.face === 'full' && (
        <EmptyState
          title="One scenario so far"
          words="Copy it and change a number in the copy: the two then stand side by side, and below them why one comes out other than the other, change by change."
          next={{ label: 'Copy a scenario', onAct: onCopyScenario }}
        />
      )}
    </Panel>
  );
}

/** Which two, and which figure: at first the scenario on the table against the one it came from, and its net. */
function Why({ view, lens, onLens, onGoToField }: CompareScreenProps) {
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [measure, setMeasure] = useState<Measure>('net');
  const isThere = (id: string | undefined) => view.scenarios.some((one) => one.id === id);
  const to = isThere(chosen.to) ? (chosen.to ?? '') : view.scenarioId;
  const from = isThere(chosen.from) ? (chosen.from ?? '') : otherThan(view, to);
  const headline = { lens, measure };
  const why = useWhyDifferent(
    view.id,
    view.revision,
    from === to ? null : { from: { kind: 'scenario', scenarioId: from }, to, headline },
  );
  return (
    <WhyPanel
      scenarios={view.scenarios}
      from={from}
      to={to}
      headline={headline}
      why={why}
      onFrom={(id) => setChosen({ ...chosen, from: id })}
      onTo={(id) => setChosen({ ...chosen, to: id })}
      onHeadline={(next) => {
        setMeasure(next.measure);
        onLens(next.lens);
      }}
      onGoTo={to === view.scenarioId ? onGoToField : undefined}
    />
  );
}

/** The scenario that another came from, else the first other one. */
function otherThan({ scenarios }: Work['view'], to: string): string {
  const from = scenarios.find(({ id }) => id === to)?.cameFrom ?? null;
  return from ?? scenarios.find(({ id }) => id !== to)?.id ?? to;
}

function Moves({ view, lens, onGoToField }: CompareScreenProps) {
  const moves = useWhatMovesIt(view.id, view.scenarioId, view.revision, lens);
  return (
    <WhatMovesPanel
      netName={headlineName({ lens, measure: 'net' })}
      scenarioName={view.scenarios.find(({ id }) => id === view.scenarioId)?.name ?? ''}
      moves={moves}
      onGoTo={onGoToField}
    />
  );
}

const WHOSE: Readonly<Record<Lens, string>> = {
  council: 'the council',
  public: 'the public purse',
  society: 'society',
};

/**
 * The answer in a sentence: which scenario comes out best, and what it asks of the council. Scenarios that look ahead
 * for unequal times are ranked by an equal amount a year. Read from sizes, for choosing.
 */
function answerOf(scenarios: readonly Compared[], lens: Lens, oneMustBeDone: boolean): string {
  const byYear = ofUnequalLife(scenarios);
  const ranked = scenarios
    .flatMap(({ name, figures }) => {
      const of = figures?.lenses.find((one) => one.lens === lens);
      const net = (byYear ? of?.netEachYear : of?.net)?.value ?? null;
      return figures === null || net === null ? [] : [{ name, net, cost: figures.putsIn.value ?? '0' }];
    })
    .sort((one, other) => Number(other.net) - Number(one.net));
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return 'All scenarios of this workbook, side by side.';
  if (best.net === second.net) return `For ${WHOSE[lens]} “${best.name}” and “${second.name}” come to the same.`;
  const net = `${moneyText(best.net, { plus: true })}${byYear ? ' a year' : ''}`;
  const unequal = byYear ? ' They look ahead for unequal times, so they are ranked by an equal amount a year.' : '';
  const asks = asksOf(
    best.cost,
    ranked.map(({ cost }) => cost),
  );
  if (!best.net.startsWith('-'))
    return `For ${WHOSE[lens]} “${best.name}” comes out best, at ${net}, ${asks}.${unequal}`;
  return oneMustBeDone
    ? `If one must be done, “${best.name}” loses least for ${WHOSE[lens]}, ${net}, ${asks}.${unequal}`
    : `For ${WHOSE[lens]} none comes out ahead: “${best.name}” loses least, ${net}, ${asks}.${unequal}`;
}

/** What the best asks of the council, beside what the others ask. */
function asksOf(best: string, all: readonly string[]): string {
  if (new Set(all).size === 1) return 'and all ask the same of the council';
  const isMost = all.every((cost) => Number(cost) <= Number(best));
  return isMost ? 'and asks most of the council' : `and asks ${moneyText(best)} of the council`;
}
