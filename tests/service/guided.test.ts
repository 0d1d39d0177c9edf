import { describe, expect, it } from 'vitest';
import { templateNamed } from '../../core/templates';
import type { StoryAnswers } from '../../electron/service/contract';
import { given, netIn, oneProgram, quantityIn, refused } from '../support/whole-program';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const program = oneProgram();

const NOTHING: StoryAnswers = {
  who: null,
  sites: null,
  invitingPerResident: null,
  residents: null,
  atRiskShare: null,
  hoursEach: null,
  otherwise: null,
};
const ALL: StoryAnswers = {
  who: { pseudonym: 'Zebediah', age: 91 },
  sites: 3,
  invitingPerResident: 1.25,
  residents: 200,
  atRiskShare: 0.045,
  hoursEach: 26,
  otherwise: 'nobody',
};

const soFar = async (answers: StoryAnswers) => given(await program().gritbin.call('guided.answer-so-far', { answers }));
const started = async (answers: StoryAnswers) => {
  const made = given(await program().gritbin.call('library.create-from-story', { answers }));
  return given(await program().gritbin.call('workbook.open', made));
};

describe('start with a story', () => {
  it('has a first answer before anything is answered: that of the template', async () => {
    const view = await started(NOTHING);
    const answer = await soFar(NOTHING);
    expect(answer.publicNet.value).toBe(netIn(view, 'public'));
    expect(view.quantities.filter(({ isChanged }) => isChanged)).toEqual([]);
  });

  it.each([72, 91, 104])('is about somebody of %i where that is her age', async (age) => {
    const who = { pseudonym: 'Zebediah', age };
    const view = await started({ ...NOTHING, who });
    expect(new Set(view.structure.groups.map(({ startAge }) => startAge))).toEqual(new Set([Math.min(age, 100)]));
    expect(view.failure).toBeNull();
    const answer = await soFar({ ...NOTHING, who: { ...who, pseudonym: '' } });
    expect(answer.publicNet.value).toBe(netIn(view, 'public'));
    expect(answer.yearsAtHome.value).not.toBe((await soFar(NOTHING)).yearsAtHome.value);
  });

  it('grows with each answer, and ends where the workbook begins', async () => {
    const steps = ['sites', 'invitingPerResident', 'residents', 'atRiskShare', 'hoursEach', 'otherwise'] as const;
    let answers = NOTHING;
    let before = await soFar(answers);
    for (const step of steps) {
      answers = { ...answers, [step]: ALL[step] };
      const now = await soFar(answers);
      expect(now, step).not.toEqual(before);
      before = now;
    }
    const view = await started(answers);
    expect(before).toMatchObject({
      councilNet: { unit: '£', value: netIn(view, 'council') },
      publicNet: { unit: '£', value: netIn(view, 'public') },
      putsIn: { label: 'The council puts in', value: view.result?.council.putsIn.value },
      yearsAtHome: { value: view.result?.pathway.yearsAtHome.value },
      whatLimits: view.result?.people.whatLimits,
    });
  });

  it('keeps what was answered as guesses of grade 6 that say where they come from, and the rest with its sources', async () => {
    const view = await started(ALL);
    const given = (id: string) => quantityIn(view, id).input;
    expect(given('programme.sites')).toMatchObject({ value: '3', grade: 6 });
    expect(given('input.inviting.amount')).toMatchObject({ value: '1.25', unit: '£/person/year' });
    expect(given('programme.at-risk-share')).toEqual({
      value: '0.045',
      unit: 'share',
      source: { kind: 'assumption', reason: 'Answered in "Start with a story"; no source yet.' },
      grade: 6,
      note: '',
    });
    expect(given('participation.individual.aware-before').value).toBe('0.1');
    const hazard = 'pathway.hazard-ratio';
    expect(given(hazard)).toEqual(EILEEN_GRIT_BIN.opening.quantities[hazard]);
  });

  it('keeps the story in the workbook, without consent, and never in its name: a name goes out with every export', async () => {
    const view = await started(ALL);
    expect(view.stories).toEqual([
      expect.objectContaining({ pseudonym: 'Zebediah', age: 91, otherwise: 'Nobody would have.' }),
    ]);
    expect(view.stories[0]?.consent).toEqual({ given: 'none', date: null });
    const { scenarios, stories: _, ...rest } = view;
    expect(JSON.stringify([rest, scenarios])).not.toContain('Zebediah');
  });

  it('gives a story to somebody who was not named', async () => {
    const view = await started({ ...NOTHING, who: { pseudonym: '   ', age: null } });
    expect(view.stories[0]).toMatchObject({ pseudonym: 'Somebody like Eileen', age: null, otherwise: 'Nobody knows.' });
  });

  it('has an answer at every end of what can be answered', async () => {
    const least = { ...ALL, sites: 1, invitingPerResident: 0, residents: 1, atRiskShare: 0, hoursEach: 0 };
    const most = {
      ...ALL,
      sites: 10_000,
      invitingPerResident: 100,
      residents: 1_000_000,
      atRiskShare: 1,
      hoursEach: 1000,
    };
    for (const answers of [
      least,
      most,
      { ...least, sites: 10_000 },
      { ...most, residents: 1, otherwise: 'family' as const },
    ]) {
      const { publicNet, hours } = await soFar(answers);
      for (const { value } of [publicNet, hours]) expect(Number.isFinite(Number(value))).toBe(true);
      expect((await started(answers)).failure).toBeNull();
    }
  });

  it('takes no answer beyond those ends', async () => {
    const beyond: readonly Partial<StoryAnswers>[] = [
      { sites: 0 },
      { sites: 1.5 },
      { residents: 1_000_001 },
      { atRiskShare: 1.2 },
      { hoursEach: -1 },
      { invitingPerResident: Number.NaN },
      { who: { pseudonym: 'x'.repeat(61), age: null } },
      { who: { pseudonym: 'x', age: 7 } },
    ];
    for (const over of beyond) {
      const answers = { ...NOTHING, ...over };
      expect(refused(await program().gritbin.call('guided.answer-so-far', { answers })).code).toBe('wrong-shape');
      expect(refused(await program().gritbin.call('library.create-from-story', { answers })).code).toBe('wrong-shape');
    }
  });
});
