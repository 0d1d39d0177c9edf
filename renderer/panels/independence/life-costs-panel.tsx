import type { LifeArm, OneLifeView } from '../../../core/contract-types';
import { formatWholeMoney } from '../../../core/words';
import { Figure, Panel, type OnExplain } from '../../components';
import { armNames } from './one-life-words';

type LifeCostsPanelProps = {
  readonly life: OneLifeView;
  readonly priceBase: string;
  readonly onExplain: OnExplain;
};

/** What one life costs each payer, and what it costs that the neighbours stop. */
export function LifeCostsPanel({ life, priceBase, onExplain }: LifeCostsPanelProps) {
  const { stopsAfterYears, payers } = life;
  const names = armNames(stopsAfterYears);
  const arms: readonly LifeArm[] =
    stopsAfterYears === null ? ['unhelped', 'helped'] : ['unhelped', 'helped', 'untilStopped'];
  const caption = `What one life costs each payer, £, ${priceBase}, not discounted`;
  return (
    <Panel
      title="What this one life costs, and whom"
      note={`£ from when help begins until death, on average, ${priceBase}, not discounted; money that comes in has a minus`}
    >
      <p className="gb-life-answer">{life.costInWords}</p>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Who pays</th>
              {arms.map((arm) => (
                <th key={arm} scope="col" className="gb-number">
                  {names[arm]}
                </th>
              ))}
              {stopsAfterYears !== null && (
                <th scope="col" className="gb-number">
                  Because they stop
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {payers.map((row) => (
              <tr key={row.payer}>
                <th scope="row">{row.name}</th>
                {arms.map((arm) => (
                  <td key={arm} className="gb-number">
                    <Figure
                      name={`${row.name}, ${names[arm].toLowerCase()}`}
                      text={formatWholeMoney(row[arm].value ?? '0')}
                      figureId={row[arm].id}
                      onExplain={onExplain}
                    />
                  </td>
                ))}
                {stopsAfterYears !== null && (
                  <td className="gb-number">
                    <Figure
                      name={`${row.name}, because they stop`}
                      text={formatWholeMoney(row.stopping.value ?? '0', { plus: true })}
                      figureId={row.stopping.id}
                      size="strong"
                      onExplain={onExplain}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="gb-remark">
        One life, not a saving: nobody’s bed is let go because of one person.
        {life.notPriced !== null && ` ${life.notPriced}`}
      </p>
    </Panel>
  );
}
