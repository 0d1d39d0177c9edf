import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import {
  compare,
  constant,
  difference,
  GraphBuilder,
  product,
  quotient,
  stepIndex,
  total,
  ZERO,
  type Graph,
} from '../../core/graph';
import { writeCsv } from '../../electron/export/csv';

const A_SOURCE = { title: 'Guide', section: 'table 2' };

function aSmallGraph(label = 'Helpers'): Graph {
  const graph = new GraphBuilder();
  const year = graph.axis('year', 'year', 2);
  const change = graph.quantity({
    id: 'change', label: 'Change a year', unit: 'person', value: '-5.250', grade: 6, note: 'A guess, no more.',
    source: { kind: 'assumption', reason: 'Nobody has counted.' },
  }); // prettier-ignore
  const helpers = graph.line({
    id: 'helpers', label, stage: 'participation', axis: year, unit: 'person', source: A_SOURCE, shown: true,
    value: quotient(product(change, stepIndex<'year'>()), constant('3')),
  }); // prettier-ignore
  const inAll = graph.total({
    id: 'in-all', label: 'In all', stage: 'appraisal', unit: 'person', source: A_SOURCE, value: total(helpers),
  }); // prettier-ignore
  graph.total({
    id: 'ratio', label: 'Ratio', stage: 'appraisal', unit: 'share', source: { title: 'Guide', section: '' },
    value: quotient(change, difference(inAll, inAll)), definedWhen: compare('<', ZERO, inAll), otherwise: 'nobody helped',
  }); // prettier-ignore
  return graph.build();
}

function csvOf(graph: Graph, name = 'Eileen'): string {
  const figures = createExactEngine(graph).evaluate();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv([{ name, graph, figures, firstYear: 2026 }]));
}

describe('the tidy table', () => {
  it('has one figure a row, exact, with what it is, its unit, source and grade', () => {
    expect(csvOf(aSmallGraph()).split('\r\n')).toEqual([
      '\u{FEFF}scenario,kind,stage,id,label,axis,step,financial_year,value,unit,source,grade,note',
      'Eileen,quantity,,change,Change a year,,,,-5.25,person,Assumption: Nobody has counted.,6,"A guess, no more."',
      'Eileen,line,participation,helpers,Helpers,year,0,2026-27,0,person,"Guide, table 2",,',
      'Eileen,line,participation,helpers,Helpers,year,1,2027-28,-1.75,person,"Guide, table 2",,',
      'Eileen,total,appraisal,in-all,In all,,,,-1.75,person,"Guide, table 2",,',
      'Eileen,total,appraisal,ratio,Ratio,,,,,share,Guide,,nobody helped',
      '',
    ]);
  });

  it('begins with a byte order mark, so that Excel reads £ as £', () => {
    const graph = aSmallGraph('£ a head');
    const bytes = writeCsv([{ name: 'a', graph, figures: createExactEngine(graph).evaluate(), firstYear: 2026 }]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(',£ a head,');
  });

  it('holds several scenarios, one after the other, under one heading', () => {
    const graph = aSmallGraph();
    const figures = createExactEngine(graph).evaluate();
    const bytes = writeCsv(['With', 'Without'].map((name) => ({ name, graph, figures, firstYear: 2026 })));
    const names = new TextDecoder().decode(bytes).split('\r\n').map((row) => row.split(',')[0]); // prettier-ignore
    expect(names).toEqual(['scenario', ...Array<string>(5).fill('With'), ...Array<string>(5).fill('Without'), '']);
  });

  it.each([
    ['=HYPERLINK("http://example.org")', `"'=HYPERLINK(""http://example.org"")"`],
    ['+44 20', `'+44 20`],
    ['-5 helpers', `'-5 helpers`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['  =1+1', `'  =1+1`],
    ['\t=1+1', `'\t=1+1`],
    ['\r=1+1', `"'\n=1+1"`],
    ['\u{FF1D}1+1', `'\u{FF1D}1+1`],
    ['\u0007=1+1', `'=1+1`],
    ['two\nlines', '"two\nlines"'],
    ['a "quoted", word', '"a ""quoted"", word"'],
    ['bell\u0007', 'bell'],
    ['1-5 helpers', '1-5 helpers'],
  ])('guards and quotes the label %j', (label, field) => {
    expect(csvOf(aSmallGraph(label))).toContain(`participation,helpers,${field},year,0,`);
  });

  it('never guards a figure: -5.25 stays a number', () => {
    expect(csvOf(aSmallGraph())).toContain(',-5.25,');
    expect(csvOf(aSmallGraph())).not.toContain(`'-`);
  });

  it('guards the name of a scenario too', () => {
    expect(csvOf(aSmallGraph(), '=cmd|calc')).toContain(`\r\n'=cmd|calc,quantity,`);
  });
});
