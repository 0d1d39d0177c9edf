import { createKept } from '../../electron/service/kept';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../core/schema';
import { createLives } from '../../electron/service/one-life';
import { eileen } from '../support/eileen';
import { refusalOf } from '../support/refusal';
import { changed, given, oneProgram, refused, startEileen, type Program } from '../support/whole-program';

const program = oneProgram();

const asked = (view: { readonly id: string; readonly scenarioId: string }) => ({
  workbookId: view.id,
  scenarioId: view.scenarioId,
});

const follow = async (
  { gritbin }: Program,
  view: { readonly id: string; readonly scenarioId: string },
  choice: { readonly sex?: 'female' | 'male'; readonly age?: number; readonly stopsAfterYears?: number } = {},
) =>
  given(
    await gritbin.call('scenario.one-life', {
      ...asked(view),
      sex: choice.sex ?? null,
      age: choice.age ?? null,
      stopsAfterYears: choice.stopsAfterYears ?? null,
    }),
  );

/** Eileen's workbook, its story told of somebody else. */
async function withStory(story: Partial<Story>) {
  const view = await startEileen(program());
  const [first] = view.stories;
  return changed(program(), view, [{ kind: 'story', story: { ...first!, ...story } }]);
}

describe('following one life through the service', () => {
  it('follows the story’s person at the story’s age, and whoever is chosen instead', async () => {
    const view = await withStory({ pseudonym: 'Walter', age: 91, invented: false });
    expect((await follow(program(), view)).who).toEqual({ name: 'Walter', isInvented: false, sex: 'female', age: 91 });
    expect((await follow(program(), view, { sex: 'male', age: 84 })).who).toMatchObject({ sex: 'male', age: 84 });
  });

  it('begins with the youngest age that the scenario has rates for where the story is of somebody younger', async () => {
    const view = await withStory({ age: 71 });
    const { who, ages } = await follow(program(), view);
    expect([who.age, ages.from, ages.to]).toEqual([80, 80, 100]);
  });

  it('follows an invented Eileen of 87 where there is no story', async () => {
    const view = await startEileen(program());
    const without = await changed(program(), view, [{ kind: 'remove-story', id: view.stories[0]!.id }]);
    expect((await follow(program(), without)).who).toMatchObject({ name: 'Eileen', isInvented: true, age: 87 });
  });

  it('moves with the slider, and with a number of the scenario that is changed', async () => {
    const view = await startEileen(program());
    const lost = async (stopsAfterYears: number) =>
      Number((await follow(program(), view, { stopsAfterYears })).atHomeLost.value);
    expect(await lost(0)).toBeGreaterThan(await lost(3));
    expect(await lost(3)).toBeGreaterThan(await lost(9));
    const before = (await follow(program(), view)).atHomeGained.value;
    const stronger = await changed(program(), view, [{ kind: 'quantity', id: 'pathway.hazard-ratio', value: '0.8' }]);
    expect(Number((await follow(program(), stronger)).atHomeGained.value)).toBeGreaterThan(Number(before));
  });

  it('takes a figure of one life apart with the numbers of that life', async () => {
    const view = await startEileen(program());
    const life = await follow(program(), view, { age: 90, stopsAfterYears: 4 });
    const { id, value } = life.payers[0]!.stopping;
    const { explanation } = given(await program().gritbin.call('figure.explain', { ...asked(view), figureId: id }));
    expect(explanation.value).toMatchObject({ text: value });
    const unknown = await program().gritbin.call('figure.explain', {
      ...asked(view),
      figureId: id.replace('/90/', '/61/'),
    });
    expect(refused(unknown).code).toBe('life-not-known');
  });

  it('says in words what stands in the way where the scenario itself cannot be worked out', () => {
    const broken = eileen({ values: { 'pathway.women-85.share-in-care.85-89': '0.9' } });
    const refusal = refusalOf(() => createLives(createKept(8)).follow(broken, { sex: 'female', age: 87 }, null));
    expect(refusal.code).toBe('no-result');
    expect(refusal.what).toBe('One life: the death rate at home comes out below zero at the age of 87.');
  });
});

describe('one life in a report', () => {
  const passage = async (story: Partial<Story>) => {
    const view = await withStory(story);
    return given(await program().gritbin.call('report.view', asked(view)));
  };
  const published: Story['consent'] = { given: 'publish', date: '2026-11-01' };
  const kept: Story['consent'] = { given: 'internal', date: '2026-11-01' };

  it('stands there of somebody who consented, or who is invented', async () => {
    const { oneLife } = await passage({ pseudonym: 'Walter', invented: false, consent: published });
    expect(oneLife?.title).toBe('Walter, one life');
    expect(oneLife?.sentences.join(' ')).toContain('an average is not a prediction');
    expect((await passage({ pseudonym: 'Ada', invented: true, consent: kept })).oneLife?.sentences[0]).toContain(
      'Ada is an invented person',
    );
  });

  it('leaves out somebody who did not, name and all', async () => {
    const report = await passage({ pseudonym: 'Walter', invented: false, consent: kept });
    expect(report.oneLife).toBeNull();
    expect(JSON.stringify(report)).not.toContain('Walter');
  });
});
