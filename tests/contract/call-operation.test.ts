import { describe, expect, it } from 'vitest';
import { Defect, Refusal } from '../../core/errors';
import { callOperation } from '../../electron/service/call';
import { LOCKED, NOBODY_LISTENS, smallService } from '../support/small-service';
import { memoryLogger } from '../support/memory-logger';

const fill = (service: ReturnType<typeof smallService>, input: unknown) =>
  callOperation(service, 'bin.fill', input, NOBODY_LISTENS);

describe('a call', () => {
  it('gives the handler what was asked, with what was left out filled in', async () => {
    expect(await fill(smallService(), { bags: 3 })).toEqual({ ok: true, value: { bagsInBin: 3, note: 'none' } });
  });

  it('for something that is no operation is refused in words', async () => {
    const answer = await callOperation(smallService(), 'bin.explode', {}, NOBODY_LISTENS);
    expect(answer).toMatchObject({ ok: false, kind: 'refusal', code: 'no-such-operation', about: [] });
  });

  it.each([
    ['a text for a number', { bags: 'three' }, ['bags']],
    ['a negative number of bags', { bags: -1 }, ['bags']],
    ['a field that nobody knows', { bags: 1, path: '/etc/passwd' }, []],
    ['NaN', { bags: Number.NaN }, ['bags']],
    ['nothing at all', undefined, []],
  ])('with %s is refused, and says which field', async (_case, input, about) => {
    const answer = await fill(smallService(), input);
    expect(answer).toMatchObject({ ok: false, kind: 'refusal', code: 'wrong-shape', about });
  });

  it('of the wrong shape says what was asked, what does not fit and what to do', async () => {
    expect(await fill(smallService(), { bags: 'three' })).toEqual({
      ok: false,
      kind: 'refusal',
      code: 'wrong-shape',
      what: 'What was sent does not fit what Gritbin was asked to do (Fill a grit bin).',
      why: '"bags": Invalid input: expected number, received string.',
      mend: 'Correct what is named and try again. Nothing was changed.',
      about: ['bags'],
    });
  });

  it('of the wrong shape never reaches the handler', async () => {
    let reached = false;
    const service = smallService({
      'bin.fill': () => {
        reached = true;
        return { bagsInBin: 0, note: '' };
      },
    });
    await fill(service, { bags: 101 });
    expect(reached).toBe(false);
  });

  it('that is refused gives the refusal as it was worded', async () => {
    const service = smallService({
      'bin.fill': () => {
        throw LOCKED;
      },
    });
    expect(await fill(service, { bags: 1 })).toEqual({
      ok: false,
      kind: 'refusal',
      code: 'bin-locked',
      what: 'The bin is locked.',
      why: 'The council keeps the key.',
      mend: 'Ask for the key.',
      about: ['bin-1'],
    });
  });
});

describe('a defect', () => {
  const broken: readonly (readonly [string, () => never])[] = [
    [
      'an error that nobody foresaw',
      () => {
        throw new TypeError('x is not a function');
      },
    ],
    [
      'a refusal that the operation does not declare',
      () => {
        throw new Refusal('bin-on-fire', { what: 'w', why: 'y', mend: 'm', about: [] });
      },
    ],
    [
      'an abort although nobody cancelled',
      () => {
        throw new DOMException('stopped', 'AbortError');
      },
    ],
  ];

  it.each(broken)('is %s: one sentence and the reference under which it is logged', async (_case, handler) => {
    const logger = memoryLogger();
    expect(await fill(smallService({ 'bin.fill': handler }, logger), { bags: 1 })).toEqual({
      ok: false,
      kind: 'defect',
      what: 'Gritbin made a mistake and stopped this step; what was confirmed before is kept.',
      reference: 'G-TEST-0001',
    });
    expect(logger.defects).toMatchObject([{ reference: 'G-TEST-0001', operation: 'bin.fill' }]);
  });

  it('is an answer that does not fit the contract: it does not leave', async () => {
    const logger = memoryLogger();
    const answer = await fill(smallService({}, logger), { bags: 51 }); // the answer allows 50
    expect(answer).toMatchObject({ ok: false, kind: 'defect' });
    expect(logger.defects).toHaveLength(1);
  });

  it('is an answer that says more than the contract: it does not leave', async () => {
    const handler = () => ({ bagsInBin: 1, note: '', path: '/home/eileen' });
    expect(await fill(smallService({ 'bin.fill': handler }), { bags: 1 })).toMatchObject({ kind: 'defect' });
  });

  it('is logged whole, with its causes', async () => {
    const logger = memoryLogger();
    const error = new Defect('outer');
    error.cause = new Error('inner');
    const service = smallService(
      {
        'bin.fill': () => {
          throw error;
        },
      },
      logger,
    );
    await fill(service, { bags: 1 });
    expect(logger.defects[0]?.error).toBe(error);
  });
});

describe('a long operation', () => {
  it('reports while it runs, and then answers', async () => {
    const reports: unknown[] = [];
    const options = { ...NOBODY_LISTENS, progress: (report: unknown) => void reports.push(report) };
    const answer = await callOperation(smallService(), 'bin.count-grains', { upTo: 3 }, options);
    expect(reports).toEqual([{ grains: 1 }, { grains: 2 }, { grains: 3 }]);
    expect(answer).toEqual({ ok: true, value: { grains: 3 } });
  });

  it('that is cancelled stops, and says that nothing was changed', async () => {
    const stop = new AbortController();
    let last = 0;
    const progress = (report: unknown) => {
      last = (report as { grains: number }).grains;
      if (last === 2) stop.abort();
    };
    const options = { signal: stop.signal, progress };
    const answer = await callOperation(smallService(), 'bin.count-grains', { upTo: 1_000_000 }, options);
    expect(answer).toMatchObject({ ok: false, kind: 'refusal', code: 'cancelled' });
    expect(last).toBe(2);
  });

  it('that was cancelled and then breaks for another reason is still a defect', async () => {
    const stop = new AbortController();
    const service = smallService({
      'bin.count-grains': () => {
        stop.abort();
        throw new TypeError('broken');
      },
    });
    const answer = await callOperation(
      service,
      'bin.count-grains',
      { upTo: 1 },
      { ...NOBODY_LISTENS, signal: stop.signal },
    );
    expect(answer).toMatchObject({ kind: 'defect' });
  });

  it('that was done before the cancelling reached it gives its answer', async () => {
    const stop = new AbortController();
    const service = smallService({
      'bin.count-grains': () => {
        stop.abort();
        return { grains: 7 };
      },
    });
    const answer = await callOperation(
      service,
      'bin.count-grains',
      { upTo: 1 },
      { ...NOBODY_LISTENS, signal: stop.signal },
    );
    expect(answer).toEqual({ ok: true, value: { grains: 7 } });
  });

  it('that reports what the contract does not know is a defect', async () => {
    const service = smallService({
      'bin.count-grains': (_input, { report }) => {
        report({ grains: 1.5 });
        return { grains: 1 };
      },
    });
    expect(await callOperation(service, 'bin.count-grains', { upTo: 1 }, NOBODY_LISTENS)).toMatchObject({
      kind: 'defect',
    });
  });

  it('is not heard any more after its answer', async () => {
    const reports: unknown[] = [];
    let late: () => void = () => undefined;
    const service = smallService({
      'bin.count-grains': (_input, { report }) => {
        late = () => report({ grains: 9 });
        return { grains: 1 };
      },
    });
    const options = { ...NOBODY_LISTENS, progress: (report: unknown) => void reports.push(report) };
    await callOperation(service, 'bin.count-grains', { upTo: 1 }, options);
    late();
    expect(reports).toEqual([]);
  });
});
