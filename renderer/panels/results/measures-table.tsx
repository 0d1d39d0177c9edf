import type { FigureView, MeasuresView, MeasureView, ResultView } from '../../../core/contract-types';
import { formatExactMoney, formatTableFigure } from '../../../core/words';
import { Figure, type OnExplain } from '../../components';
import { countText, figureText, moneyText } from '../figure-text';

/** What stands under the title of every table of measures: prices, years and discounting. */
export function measuresNote({ priceBase, horizon, discounting }: ResultView): string {
  return `£, ${priceBase}, ${horizon}, ${discounting}`;
}

type MeasuresTableProps = {
  readonly lens: MeasuresView['byLens'][number];
  readonly caption: string;
  readonly onExplain?: OnExplain;
};

/** Every measure from one point of view; no ratio without the two figures it is made of. */
export function MeasuresTable({ lens, caption, onExplain }: MeasuresTableProps) {
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table gb-measures">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{lens.name}</th>
            <th scope="col" className="gb-number">
              Figure
            </th>
            <th scope="col">Made of</th>
          </tr>
        </thead>
        <tbody>
          {lens.measures.map((measure) => (
            <tr key={measure.id}>
              <th scope="row">
                {measure.name}
                {measure.technical !== null && <span className="gb-caption gb-under-name">{measure.technical}</span>}
              </th>
              <td className={measure.figure.value === null ? 'gb-words-cell' : 'gb-number'}>
                <Figure
                  name={`${measure.name}, ${lens.name}`}
                  text={measureText(measure)}
                  figureId={measure.figure.id}
                  onExplain={onExplain}
                />
              </td>
              <td>
                <MadeOf measure={measure} lensName={lens.name} onExplain={onExplain} />
                {measure.caveat !== null && <span className="gb-caption gb-under-name">{measure.caveat}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A ratio of £ to £ is printed as £ and pence are. */
const RATIO_DIGITS = 2;

const NETS = /\.(net|net-cash|equivalent-annual)$/;

function measureText({ id, figure }: MeasureView): string {
  if (figure.unit === '£/year' && figure.value !== null) return `${moneyText(figure.value, { plus: true })} a year`;
  if (figure.unit === '1' && figure.value !== null) return formatTableFigure(figure.value, RATIO_DIGITS);
  return sentence(figureText(figure, { plus: NETS.test(id) }));
}

/** "not defined: there is no cost" as "Not defined: there is no cost". */
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

type MadeOfProps = {
  readonly measure: MeasureView;
  readonly lensName: string;
  readonly onExplain?: OnExplain | undefined;
};

/** "−£167 gains ÷ £2,893 cost". */
function MadeOf({ measure: { madeOf, name }, lensName, onExplain }: MadeOfProps) {
  if (madeOf === null) return <span className="gb-words2">the running total, year by year</span>;
  const part = (figure: FigureView) => (
    <span className="gb-part">
      <Figure
        name={`${figure.label}, ${lensName}, in ${name}`}
        text={figure.unit === '1' && figure.value !== null ? formatExactMoney(figure.value) : figureText(figure)}
        figureId={figure.id}
        onExplain={onExplain}
      />{' '}
      {figure.label}
    </span>
  );
  return (
    <>
      {part(madeOf.left)}
      {madeOf.relation === 'over' ? ' ÷ ' : ' \u2212 '}
      {part(madeOf.right)}
    </>
  );
}

type OutcomesTableProps = {
  readonly measures: MeasuresView;
  readonly caption: string;
  readonly onExplain?: OnExplain;
};

/** What one of each outcome costs, whoever's cost is counted. */
export function OutcomesTable({ measures: { outcomes, byLens }, caption, onExplain }: OutcomesTableProps) {
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col" className="gb-number">
              How many
            </th>
            {byLens.map(({ lens, name }) => (
              <th key={lens} scope="col" className="gb-number">
                £ each, {name.toLowerCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">All of the cost</th>
            <td className="gb-number">
              <span aria-hidden="true">{'\u2013'}</span>
              <span className="gb-hidden">nothing</span>
            </td>
            {byLens.map(({ lens, name, measures }) => (
              <td key={lens} className="gb-number">
                <CostOf measures={measures} name={`Cost, ${name}`} onExplain={onExplain} />
              </td>
            ))}
          </tr>
          {outcomes.map(({ id, name, count, cost }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="gb-number">
                <Figure name={name} text={outcomeCount(count)} figureId={count.id} onExplain={onExplain} />
              </td>
              {byLens.map(({ lens, name: lensName }) => (
                <td key={lens} className="gb-number">
                  <Figure
                    name={`${name}, cost of each, ${lensName}`}
                    text={cost[lens].value === null ? 'Not defined' : moneyText(cost[lens].value)}
                    figureId={cost[lens].id}
                    onExplain={onExplain}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CostOfProps = {
  readonly measures: readonly MeasureView[];
  readonly name: string;
  readonly onExplain?: OnExplain | undefined;
};

function CostOf({ measures, name, onExplain }: CostOfProps) {
  const cost = measures.find(({ madeOf }) => madeOf?.right.id.endsWith('.pv-costs'))?.madeOf?.right;
  if (cost === undefined) return null;
  return <Figure name={name} text={moneyText(cost.value ?? '0')} figureId={cost.id} onExplain={onExplain} />;
}

/** Fewer than this would be printed as none at all. */
const LEAST_PRINTED = 0.001;

/** The name of an event says what is counted; years and weeks say it themselves. */
function outcomeCount(count: FigureView): string {
  if (!/^(admission|incident|person)$/.test(count.unit)) return figureText(count);
  const value = count.value ?? '0';
  const isHardlyAny = Number(value) > 0 && Number(value) < LEAST_PRINTED;
  return isHardlyAny ? `under ${LEAST_PRINTED}` : countText(value);
}

type BesideTableProps = {
  readonly group: MeasuresView['beside'][number];
  readonly onExplain?: OnExplain;
};

/** Figures beside the result, under their reason. */
export function BesideTable({ group: { title, rows }, onExplain }: BesideTableProps) {
  return (
    <div className="gb-table-region" role="region" aria-label={`${title}, table`} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{title}</caption>
        <thead className="gb-hidden">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Figure</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figure, words }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {words !== '' && <span className="gb-caption gb-under-name">{words}</span>}
              </th>
              <td className="gb-number">
                <Figure
                  name={name}
                  text={
                    figure.unit === '1' ? formatExactMoney(figure.value ?? '0') : figureText(figure, { plus: true })
                  }
                  figureId={figure.id}
                  onExplain={onExplain}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
