import type { ReactNode } from 'react';
import type { FigureView } from '../../../core/contract-types';
import type { Output } from '../../../electron/service/contract';
import { Figure, type Lens } from '../../components';
import { countText, figureText } from '../figure-text';

export type Compared = Output<'workbook.compare'>['scenarios'][number];
type Figures = NonNullable<Compared['figures']>;

/** A row of the comparison that another part adds: a cell a scenario, by the scenario's id; a dash where it has none. */
export type ComparisonRow = {
  readonly id: string;
  readonly name: string;
  readonly words?: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
};

type ScenarioTableProps = {
  readonly scenarios: readonly Compared[];
  /** The one on the table. */
  readonly current: string;
  readonly lens: Lens;
  /** What stands under the large net, such as its range, by scenario. */
  readonly underNet?: Readonly<Record<string, ReactNode>>;
  /** What the range under the net is, in the words of its row: "Line: 9 in 10". */
  readonly netWords?: string;
  readonly moreRows?: readonly ComparisonRow[];
  readonly onExplain: (figureId: string, scenarioId: string) => void;
  readonly onShow: (scenarioId: string) => void;
};

/** All scenarios, a column each: the net large, what it costs and brings below it; every figure opens. */
export function ScenarioTable(props: ScenarioTableProps) {
  const { scenarios, current, lens, underNet = {}, netWords, moreRows = [], onShow } = props;
  const caption = 'All scenarios of this workbook, side by side';
  const first = scenarios.find(({ figures }) => figures !== null)?.figures ?? null;
  const net = first?.lenses.find((one) => one.lens === lens);
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table gb-compare">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {scenarios.map(({ id, name, words }) => (
              <th key={id} scope="col">
                <span className="gb-compare-name">{name}</span>
                <span className="gb-caption gb-under-name">{words}</span>
                {id === current ? (
                  <span className="gb-pill gb-pill-good gb-pill-small">on the table</span>
                ) : (
                  <button
                    type="button"
                    className="gb-link"
                    aria-label={`Put on the table ${name}`}
                    onClick={() => onShow(id)}
                  >
                    Put on the table
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="gb-compare-net">
            <th scope="row" className="gb-strong">
              {NET_NAMES[lens]}
              <span className="gb-caption gb-under-name">
                {[basisOf(scenarios), netWords].filter(Boolean).join('. ')}
              </span>
            </th>
            {scenarios.map((scenario) => (
              <td key={scenario.id} className="gb-number">
                {scenario.figures === null ? (
                  <NoFigure scenario={scenario} />
                ) : (
                  <FigureCell
                    {...props}
                    scenario={scenario}
                    name={NET_NAMES[lens]}
                    size="large"
                    plus
                    pick={netOf(lens)}
                  />
                )}
                {underNet[scenario.id]}
              </td>
            ))}
          </tr>
          {differsInBasis(scenarios) && (
            <tr>
              <th scope="row">Prices, years, discounting</th>
              {scenarios.map(({ id, priceBase, horizon, discounting }) => (
                <td key={id} className="gb-compare-basis">{`${priceBase}, ${horizon}, ${discounting}`}</td>
              ))}
            </tr>
          )}
          {net !== undefined &&
            rowsFor(lens, scenarios).map(({ id, name, plus, pick, textOf }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {scenarios.map((scenario) => (
                  <td key={scenario.id} className="gb-number">
                    <FigureCell
                      {...props}
                      scenario={scenario}
                      name={name}
                      size="strong"
                      plus={plus}
                      pick={pick}
                      {...(textOf === undefined ? {} : { textOf })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          {moreRows.map(({ id, name, words, cells }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {words !== undefined && <span className="gb-caption gb-under-name">{words}</span>}
              </th>
              {scenarios.map((scenario) => (
                <td key={scenario.id} className="gb-number gb-strong">
                  {cells[scenario.id] ?? <Nothing />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NET_NAMES: Readonly<Record<Lens, string>> = {
  council: 'Net to the council',
  public: 'Net to the public purse',
  society: 'Net to society',
};
const LENSES: readonly Lens[] = ['council', 'public', 'society'];

type Row = {
  readonly id: string;
  readonly name: string;
  readonly plus: boolean;
  readonly pick: (figures: Figures) => FigureView | undefined;
  /** Where a row has a way of printing of its own. */
  readonly textOf?: (value: string) => string;
};

function netOf(lens: Lens): Row['pick'] {
  return ({ lenses }) => lenses.find((one) => one.lens === lens)?.net;
}

/** What it costs, the other nets, cash alone, what it brings, and when the money is back. */
function rowsFor(lens: Lens, scenarios: readonly Compared[]): readonly Row[] {
  const of = (figures: Figures) => figures.lenses.find((one) => one.lens === lens);
  return [
    { id: 'puts-in', name: 'The council puts in', plus: false, pick: ({ putsIn }) => putsIn },
    ...LENSES.filter((other) => other !== lens).map((other) => ({
      id: `net-${other}`,
      name: NET_NAMES[other],
      plus: true,
      pick: netOf(other),
    })),
    ...(ofUnequalLife(scenarios)
      ? [
          {
            id: 'each-year',
            name: `${NET_NAMES[lens]}, as an equal amount a year`,
            plus: true,
            pick: (figures: Figures) => of(figures)?.netEachYear,
          },
        ]
      : []),
    { id: 'cash', name: `${NET_NAMES[lens]}, cash alone`, plus: true, pick: (figures) => of(figures)?.netCash },
    {
      id: 'years',
      name: 'Years at home gained',
      plus: false,
      pick: ({ yearsAtHome }) => yearsAtHome,
      ...(hasLongTime(scenarios) ? { textOf: (value: string) => `${countText(value)} years` } : {}),
    },
    { id: 'cost', name: 'Cost of a year at home', plus: false, pick: (figures) => of(figures)?.costPerYearAtHome },
    { id: 'payback', name: 'Pays back after', plus: false, pick: (figures) => of(figures)?.payback },
  ];
}

/** Days stand in a row only where all of it can be said in days. Read from sizes, for choosing only. */
function hasLongTime(scenarios: readonly Compared[]): boolean {
  return scenarios.some(({ figures }) => Math.abs(Number(figures?.yearsAtHome.value ?? '0')) >= LONG_YEARS);
}

const LONG_YEARS = 0.2;

type FigureCellProps = Pick<ScenarioTableProps, 'onExplain'> & {
  readonly scenario: Compared;
  readonly name: string;
  readonly size: 'large' | 'strong';
  readonly plus: boolean;
  readonly pick: Row['pick'];
  readonly textOf?: (value: string) => string;
};

function FigureCell({ scenario, name, size, plus, pick, textOf, onExplain }: FigureCellProps) {
  const figure = scenario.figures === null ? undefined : pick(scenario.figures);
  if (figure === undefined) return <Nothing />;
  if (figure.value === null) return <span className="gb-compare-words">{figure.notDefined}</span>;
  return (
    <Figure
      name={`${name}, ${scenario.name}`}
      text={textOf?.(figure.value) ?? shortText(figure, plus)}
      figureId={figure.id}
      size={size}
      tone={plus && figure.value.startsWith('-') ? 'negative' : 'plain'}
      onExplain={(figureId) => onExplain(figureId, scenario.id)}
    />
  );
}

/** The row says what one is of: "£4,740", not "£4,740 a person a year". */
function shortText(figure: FigureView, plus: boolean): string {
  return figureText(figure.unit.startsWith('£') ? { ...figure, unit: '£' } : figure, { plus });
}

function NoFigure({ scenario }: { readonly scenario: Compared }) {
  return <span className="gb-compare-words">No result: {scenario.failure?.what ?? ''}</span>;
}

function Nothing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="gb-hidden">nothing</span>
    </>
  );
}

/** In whose prices, over which years and how discounted: said once where all are alike. */
function basisOf(scenarios: readonly Compared[]): string {
  const [first] = scenarios;
  if (first === undefined || differsInBasis(scenarios)) return 'Prices and years differ, see below';
  return `${first.priceBase}, ${first.horizon}, ${first.discounting}`;
}

/** Whether they look ahead for unequal times: totals then say little about each other, an amount a year does. */
export function ofUnequalLife(scenarios: readonly Compared[]): boolean {
  return new Set(scenarios.map(({ horizonYears }) => horizonYears)).size > 1;
}

function differsInBasis(scenarios: readonly Compared[]): boolean {
  return (
    new Set(scenarios.map(({ priceBase, horizon, discounting }) => [priceBase, horizon, discounting].join())).size > 1
  );
}
