import { describe, expect, it } from 'vitest';
import type { Input } from '../../electron/service/contract';
import { changed, given, oneProgram, quantityIn, refused, startEileen } from '../support/whole-program';

const program = oneProgram();
const WILLING = 'participation.individual.willing';

const ANSWERS: Input<'survey.estimate'>['answers'] = {
  found: { kind: 'share', counted: '12', asked: '40' },
  title: 'Would you clear snow?',
  how: 'random-sample',
  askedOn: '2026-11-01',
  usesPrior: false,
  clustering: null,
  population: '',
};

describe('a survey and the number it is for', () => {
  it('becomes its value, doubt, source and grade in one step, which goes back in one', async () => {
    const view = await startEileen(program());
    const { id: workbookId, scenarioId } = view;
    const asked = { workbookId, scenarioId, quantityId: WILLING, answers: ANSWERS };
    const { binding } = given(await program().gritbin.call('survey.estimate', asked));
    if (binding === null) throw new Error('It can stand there.');
    const after = await changed(program(), view, [{ kind: 'quantity', id: WILLING, ...binding }]);
    expect(quantityIn(after, WILLING).input).toMatchObject(binding);
    expect(quantityIn(after, WILLING).input.range).toBeUndefined(); // what was published of the old figure went with it
    expect(after.result).not.toBeNull();
    const undone = given(await program().gritbin.call('workbook.undo', { workbookId, scenarioId }));
    expect(quantityIn(undone, WILLING)).toEqual(quantityIn(view, WILLING));
  });

  it('changes nothing by being looked at', async () => {
    const view = await startEileen(program());
    const { id: workbookId, scenarioId } = view;
    given(
      await program().gritbin.call('survey.estimate', {
        workbookId,
        scenarioId,
        quantityId: WILLING,
        answers: ANSWERS,
      }),
    );
    expect(given(await program().gritbin.call('workbook.open', { workbookId })).revision).toBe(view.revision);
  });

  it('is refused for a number that the scenario does not ask for', async () => {
    const { id: workbookId, scenarioId } = await startEileen(program());
    const asked = { workbookId, scenarioId, quantityId: 'programme.snow', answers: ANSWERS };
    expect(refused(await program().gritbin.call('survey.estimate', asked)).code).toBe('quantity-not-asked-for');
  });
});

describe('a table of answers', () => {
  const preview = (handle: string) => program().gritbin.call('survey.preview-csv', { handle });

  it('may be counted twice, and as two groups', async () => {
    const handle = program().give('two.csv', 'Bin;Helps\nyes;yes\nyes;no\nno;no\nno;\nmaybe;yes\n');
    const share = { kind: 'share', column: 1, yes: ['yes'], leftOut: [] } as const;
    expect(given(await program().gritbin.call('survey.count-csv', { handle, question: share }))).toMatchObject({
      counted: 2,
      asked: 4,
      blank: 1,
    });
    const groups = { ...share, kind: 'difference', groupColumn: 0, withIt: ['yes'], withoutIt: ['no'] } as const;
    expect(given(await program().gritbin.call('survey.count-csv', { handle, question: groups }))).toEqual({
      kind: 'difference',
      withIt: { counted: 1, asked: 2 },
      withoutIt: { counted: 0, asked: 1 },
      blank: 1,
      leftOut: 0,
      inNeither: 1,
    });
  });

  it('gives its average and the spread between people', async () => {
    const handle = program().give('hours.csv', 'Hours\n2\n4\n4\n4\n5\n5\n7\n9\n');
    const counted = given(
      await program().gritbin.call('survey.count-csv', { handle, question: { kind: 'mean', column: 0, leftOut: [] } }),
    );
    expect(counted).toMatchObject({ mean: '5', sd: '2.138089935299', asked: 8 }); // √(32/7)
  });

  it.each([
    ['csv-not-text', 'latin.csv', Buffer.from('a\ncaf\xe9\n', 'latin1'), undefined],
    ['csv-not-text', 'sheet.csv', Buffer.from('PK\x03\x04\0\0', 'latin1'), undefined],
    ['csv-empty', 'empty.csv', Buffer.alloc(0), undefined],
    ['csv-quote-unclosed', 'quote.csv', Buffer.from('a\n"b\n'), undefined],
    ['file-too-large', 'large.csv', Buffer.from('a\nb\n'), 5_000_001],
  ])('is refused with %s: %s', async (code, name, bytes, size) => {
    expect(refused(await preview(program().give(name, bytes, size))).code).toBe(code);
  });

  it('is refused where its handle is nobody’s', async () => {
    expect(refused(await preview('file-AAAAAAAAAAAAAAAAAAAAAA')).code).toBe('file-handle-unknown');
  });
});
