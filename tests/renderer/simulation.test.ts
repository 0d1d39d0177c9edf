import { describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api';
import { createSimulation, type SimulationAsked, type UncertaintyView } from '../../renderer/state/simulation';

type Under = {
  readonly input: Readonly<Record<string, unknown>>;
  readonly report: (of: unknown) => void;
  readonly answer: (value: unknown) => void;
  hasEnded: boolean;
};

/** A program that answers when the test says so. */
function aProgram() {
  const asked: Under[] = [];
  const stream = (_: string, input: Under['input'], report: Under['report']) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const under: Under = { input, report, answer: resolve, hasEnded: false };
    asked.push(under);
    return { answer: promise, end: () => (under.hasEnded = true) };
  };
  return { simulation: createSimulation({ stream } as unknown as Api, 'w'), asked };
}

const turnOver = () => new Promise((resolve) => setTimeout(resolve));
const ofDraws = (draws: number) => ({ draws, drawsWords: `${draws} draws` }) as UncertaintyView;
const ok = (draws: number) => ({ ok: true, value: ofDraws(draws) });
const refused = (code: string) => ({ ok: false, kind: 'refusal', code, what: '', why: '', mend: '', about: [] });

const still: SimulationAsked = { scenarioId: 'first', revision: 1, draws: 16384, held: null };
const heldAt = (value: string): SimulationAsked => ({ ...still, held: { quantityId: 'sites', value } });

describe('how sure we are, while a slider is held', () => {
  it('asks one simulation of few draws at a time, and then only for the latest movement', async () => {
    const { simulation, asked } = aProgram();
    for (const value of ['2', '3', '4']) simulation.want(heldAt(value));
    expect(asked.map(({ input }) => [input['values'], input['draws']])).toEqual([[{ sites: '2' }, 2048]]);
    asked[0]?.answer(ok(2048));
    await turnOver();
    expect(asked.map(({ input }) => input['values'])).toEqual([{ sites: '2' }, { sites: '4' }]);
    expect(simulation.state()).toMatchObject({ view: { draws: 2048 }, isSettled: false });
  });

  it('ends a full simulation that is under way, whose late answer counts no more', async () => {
    const { simulation, asked } = aProgram();
    simulation.want(still);
    simulation.want(heldAt('2'));
    expect(asked[0]?.hasEnded).toBe(true);
    asked[1]?.answer(ok(2048));
    asked[0]?.answer(ok(16384));
    await turnOver();
    expect(simulation.state().view?.draws).toBe(2048);
  });

  it('asks a full one when it is let go, and begins nothing while the change is being kept', async () => {
    const { simulation, asked } = aProgram();
    simulation.want(heldAt('2'));
    simulation.want(null);
    asked[0]?.answer(ok(2048));
    await turnOver();
    expect(asked).toHaveLength(1);
    simulation.want({ ...still, revision: 2 });
    expect(asked[1]?.input).toMatchObject({ draws: 16384, values: {} });
    asked[1]?.answer(ok(16384));
    await turnOver();
    expect(simulation.state()).toMatchObject({ view: { draws: 16384 }, isSettled: true, running: null });
  });
});

describe('a long simulation', () => {
  it('shows a first answer, tells how far it is, and keeps what it has when it is stopped', async () => {
    const { simulation, asked } = aProgram();
    simulation.want(still);
    asked[0]?.answer(ok(16384));
    await turnOver();
    simulation.more(1_048_576);
    expect(simulation.state()).toMatchObject({ view: { draws: 16384 }, isSettled: false });
    asked[1]?.report({ share: 0.0625, doing: '65,536 of 1,048,576 draws', done: 65536, first: ofDraws(65536) });
    asked[1]?.report({ share: 0.1, doing: '104,858 of 1,048,576 draws', done: 104858, first: null });
    expect(simulation.state()).toMatchObject({ view: { draws: 65536 }, running: { share: 0.1 } });
    simulation.cancel();
    expect(asked[1]?.hasEnded).toBe(true);
    expect(simulation.state()).toMatchObject({ view: { draws: 65536 }, running: null, isStopped: true });
    asked[1]?.answer(refused('cancelled'));
    await turnOver();
    expect(simulation.state().failed).toBeNull();
  });

  it('is not asked again by a page that shows the same', async () => {
    const { simulation, asked } = aProgram();
    simulation.want(still);
    simulation.want({ ...still });
    asked[0]?.answer(ok(16384));
    await turnOver();
    simulation.more(1_048_576);
    simulation.want({ ...still });
    expect(asked).toHaveLength(2);
  });

  it('keeps the last answer beside the words of a failure, and forgets it for another scenario', async () => {
    const { simulation, asked } = aProgram();
    simulation.want(still);
    asked[0]?.answer(ok(16384));
    await turnOver();
    simulation.want({ ...still, revision: 2 });
    asked[1]?.answer(refused('draws-not-defined'));
    await turnOver();
    expect(simulation.state()).toMatchObject({ view: { draws: 16384 }, failed: { code: 'draws-not-defined' } });
    simulation.want({ ...still, scenarioId: 'second', revision: 2 });
    expect(simulation.state()).toMatchObject({ view: null, failed: null });
  });
});
