import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageOf, countGroups, countShare, CSV_LIMITS, readCsv, summariseColumns } from '../../core/analysis';
import { refusalOf } from '../support/refusal';

const read = (text: string) => {
  const { columns, rows } = readCsv(text);
  return [columns, ...rows.map(({ cells }) => cells)];
};

describe('a table of answers', () => {
  it('is read with its quotes, commas and line ends inside answers', () => {
    expect(read('who,why\r\n"Ann ""Nan"" Lee","snow, ice\r\nand salt"\r\nBob,\r\n')).toEqual([
      ['who', 'why'],
      ['Ann "Nan" Lee', 'snow, ice\nand salt'],
      ['Bob', ''],
    ]);
  });

  it.each([';', '\t'])('may have "%s" between its cells, and a mark at its beginning', (separator) => {
    expect(read(`\uFEFFa${separator}"b,c"\n1${separator}2`)).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
  });

  it('keeps what it was written from, whatever stands in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `x${text.replaceAll('\r', '')}`);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (wanted) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a,b,c', ...wanted.map((cells) => cells.map(quoted).join(','))].join('\r\n');
        expect(read(text).slice(1)).toEqual(wanted);
      }),
    );
  });

  it('leaves out empty lines, fills up short ones, and names columns without a name', () => {
    expect(read('a,,a\n\n1\n,,\n1,2,3\n')).toEqual([
      ['a', 'Column 2', 'a (2)'],
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it.each([
    ['', 'csv-empty', 'There are no answers in this file.'],
    ['\n \n', 'csv-empty', 'There are no answers in this file.'],
    ['a,b\n', 'csv-empty', 'There are no answers in this file.'],
    ['a,b\n1,2\n"x,1\n2,3', 'csv-quote-unclosed', 'A quotation mark on line 3 is never closed.'],
    ['a,b\n"x"y,1', 'csv-quote-misplaced', 'Line 2 has words behind a closing quotation mark.'],
    ['a,b\n1,2\n1,2,3', 'csv-row-too-long', 'Line 3 has 3 cells under 2 names.'],
    [`a\n${'x'.repeat(2001)}`, 'csv-too-large', 'This file has 2001 characters in one cell, which is more than'],
    [`${'a,'.repeat(300)}\n1`, 'csv-too-large', 'This file has 300 columns, which is more than Gritbin counts.'],
  ])('is refused in words, case %#', (text, code, what) => {
    const refusal = refusalOf(() => readCsv(text));
    expect(refusal.code).toBe(code);
    expect(refusal.what).toContain(what);
  });

  it('is refused beyond so many rows', () => {
    expect(refusalOf(() => readCsv(`a\n${'1\n'.repeat(CSV_LIMITS.rows + 1)}`)).code).toBe('csv-too-large');
    expect(readCsv(`a\n${'1\n'.repeat(CSV_LIMITS.rows)}`).rows).toHaveLength(CSV_LIMITS.rows);
  });

  it('names the line of the file, not of the table', () => {
    expect(refusalOf(() => readCsv('a,b\n"1\n2\n3",4\n\n"x')).what).toBe('A quotation mark on line 6 is never closed.');
  });
});

const STREET = readCsv(
  [
    'Would you help?,Has a bin,Hours',
    'Yes,yes,"1,200"',
    ' yes ,no,£3',
    'NO,yes,2.5',
    'no,yes,',
    ',no,4',
    "Don't know,no,1",
    'yes,,many',
  ].join('\n'),
);

describe('what was answered', () => {
  it('is counted column by column, blanks apart, whatever the capitals and spaces', () => {
    const [help, bin, hours] = summariseColumns(STREET);
    expect(help).toEqual({
      name: 'Would you help?',
      answered: 6,
      blank: 1,
      answers: [
        { answer: 'Yes', count: 3 },
        { answer: 'NO', count: 2 },
        { answer: "Don't know", count: 1 },
      ],
      unlisted: { different: 0, given: 0 },
      isNumbers: false,
    });
    expect(bin?.answers.map(({ count }) => count)).toEqual([3, 3]);
    expect(hours?.isNumbers).toBe(false);
  });

  it('is a list of forty answers at most, and says how many more there are', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `word ${at}`);
    const [column] = summariseColumns(readCsv(['words', ...rows].join('\n')));
    expect(column?.answers).toHaveLength(40);
    expect(column?.unlisted).toEqual({ different: 60, given: 60 });
  });

  it('makes a share of those who answered, of whom some may be left out', () => {
    expect(countShare(STREET, { column: 0, yes: ['yes'], leftOut: [] })).toEqual({
      counted: 3,
      asked: 6,
      blank: 1,
      leftOut: 0,
    });
    expect(countShare(STREET, { column: 0, yes: ['YES'], leftOut: ["don't know"] })).toMatchObject({
      counted: 3,
      asked: 5,
      leftOut: 1,
    });
  });

  it('makes two groups, and says who is in neither', () => {
    const question = { column: 0, yes: ['yes'], leftOut: [], groupColumn: 1, withIt: ['yes'], withoutIt: ['no'] };
    expect(countGroups(STREET, question)).toEqual({
      withIt: { counted: 1, asked: 3 },
      withoutIt: { counted: 1, asked: 2 },
      blank: 1,
      leftOut: 0,
      inNeither: 1,
    });
  });

  it('makes an average of numbers as people write them', () => {
    const found = averageOf(STREET, { column: 2, leftOut: ['many'] });
    expect([found.mean.toFixed(), found.asked, found.blank, found.leftOut]).toEqual(['242.1', 5, 1, 1]);
    expect(found.sd.toFixed(6)).toBe('535.483473'); // numpy, std(ddof=1)
  });

  it.each([
    [{ column: 9, yes: ['yes'], leftOut: [] }, 'column-not-there', 'This file has no column 10.'],
    [{ column: 0, yes: [], leftOut: [] }, 'no-answer-chosen', 'No answer counts as yes.'],
    [{ column: 0, yes: ['no'], leftOut: ['No'] }, 'answer-counted-twice', '"no" is ticked in two places.'],
    [
      { column: 1, yes: ['maybe'], leftOut: ['yes', 'no'] },
      'nobody-answered',
      'Nobody is left to count in "Has a bin".',
    ],
  ])('is refused in words, case %#', (question, code, what) => {
    expect(refusalOf(() => countShare(STREET, question))).toMatchObject({ code, what });
  });

  it('is no average where it is words', () => {
    expect(refusalOf(() => averageOf(STREET, { column: 2, leftOut: [] }))).toEqual({
      code: 'column-of-words',
      what: 'Line 8 of "Hours" says "many", which is not a number.',
      why: 'An average is made of numbers alone.',
      mend: 'Choose a column of numbers, or leave that answer out.',
      about: ['column'],
    });
    expect(refusalOf(() => averageOf(readCsv('n\n4\n'), { column: 0, leftOut: [] })).code).toBe('too-few-answers');
  });
});
