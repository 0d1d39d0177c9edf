import { describe, expect, it } from 'vitest';
import { changed, given, oneProgram, refused, startEileen, type Program } from '../support/whole-program';

const LEEDS = 'E08000035';
const WARWICKSHIRE = 'E10000031';
const CARDIFF = 'W06000015';

const preview = async ({ gritbin }: Program, view: { id: string; scenarioId: string }, code: string | null) =>
  given(await gritbin.call('places.preview', { workbookId: view.id, scenarioId: view.scenarioId, code }));

describe('a workbook and its council', () => {
  const program = oneProgram();

  it('belongs to none until one is chosen', async () => {
    expect((await startEileen(program())).council).toBeNull();
  });

  it('is filled with what was shown beforehand, in one change and one undo', async () => {
    const view = await startEileen(program());
    const { fills } = await preview(program(), view, LEEDS);
    const after = await changed(program(), view, [
      { kind: 'council', code: LEEDS, fill: fills.map(({ row }) => row.id), place: 'Leeds' },
    ]);
    expect(after.council).toEqual({ code: LEEDS, name: 'Leeds', region: 'Yorkshire and The Humber' });
    expect(after.place).toBe('Leeds');
    expect(after.undo.undoWords).toBe(`Council: Leeds, ${fills.length} figures`);
    for (const fill of fills) {
      expect(after.quantities.find(({ row }) => row.id === fill.row.id)?.input).toEqual(fill.after);
    }
    const undone = given(
      await program().gritbin.call('workbook.undo', { workbookId: view.id, scenarioId: view.scenarioId }),
    );
    expect(undone.council).toBeNull();
    expect(undone.quantities).toEqual(view.quantities);
    expect(undone.result).toEqual(view.result);
  });

  it('shows which returns are set aside, and whose figure stands in', async () => {
    const { fills } = await preview(program(), await startEileen(program()), WARWICKSHIRE);
    const week = fills.find(({ row }) => row.id === 'stream.residential.unit-cost');
    expect(week?.basis).toMatchObject({
      standsFor: 'region',
      placeName: 'West Midlands',
      setAside: { value: '259.29' },
    });
  });

  it('in Wales keeps the national figures on care, and says so', async () => {
    const { fills, stays } = await preview(program(), await startEileen(program()), CARDIFF);
    expect(fills).toHaveLength(1);
    expect(stays.every(({ words }) => words.startsWith('No figure about care in Wales was read'))).toBe(true);
  });

  it('can be let go of again', async () => {
    const view = await startEileen(program());
    const { fills } = await preview(program(), view, LEEDS);
    const ids = fills.map(({ row }) => row.id);
    const leeds = await changed(program(), view, [{ kind: 'council', code: LEEDS, fill: ids }]);
    const back = await preview(program(), leeds, null);
    expect(back.council).toBeNull();
    expect(back.fills.map(({ row }) => row.id)).toEqual(ids);
    const none = await changed(program(), leeds, [{ kind: 'council', code: null, fill: ids }]);
    expect(none.council).toBeNull();
    expect(none.quantities).toEqual(view.quantities);
  });

  it('is not changed by a code that is no council’s', async () => {
    const { id, scenarioId, revision } = await startEileen(program());
    const answer = await program().gritbin.call('workbook.change', {
      workbookId: id,
      scenarioId,
      revision,
      changes: [{ kind: 'council', code: 'E07000008', fill: [] }],
    });
    expect(refused(answer)).toMatchObject({ code: 'council-not-found' });
    expect(given(await program().gritbin.call('workbook.open', { workbookId: id })).revision).toBe(revision);
  });
});

describe('what is known of a council', () => {
  const program = oneProgram();
  const council = async (code: string) => given(await program().gritbin.call('places.council', { code }));

  it('stands beside England, with its period and where it was published', async () => {
    const { facts } = await council(LEEDS);
    expect(facts.find(({ id }) => id === 'care-home-admissions')).toMatchObject({
      england: '592.5',
      period: '2024-25',
      standsFor: 'council',
      source: { publisher: 'Department of Health and Social Care', licence: 'Open Government Licence v3.0' },
    });
    expect(facts.find(({ id }) => id === 'population-65')?.england).toBeNull();
  });

  it('has its older residents to 2047, in England', async () => {
    expect((await council(LEEDS)).projections.map(({ fromAge }) => fromAge)).toEqual([65, 75, 85]);
    expect((await council(CARDIFF)).projections).toEqual([]);
  });

  it('is coloured on the map by rates alone, with England’s and what is set aside', async () => {
    const { indicators } = given(await program().gritbin.call('places.list', {}));
    for (const { id, england, shownAs } of indicators) {
      expect(england === null, id).toBe(['unpaid-carers', 'rural-share'].includes(id));
      expect(shownAs).not.toBe('count');
    }
    const week = indicators.find(({ id }) => id === 'residential-week');
    expect(week?.setAside[WARWICKSHIRE]).toContain('hardly plausible');
    expect(week?.values[CARDIFF]).toBeUndefined();
  });
});
