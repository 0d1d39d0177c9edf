import { Select } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { Output } from '../../../electron/service/contract';
import { moneyLooks, type MoneyUnit } from '../../charts';
import { Panel, type Choice, type Lens } from '../../components';
import type { Long } from '../../state/use-long';
import { netTo } from './lens-look';
import { LongFaces } from './long-faces';

type HeatMap = Output<'scenario.heat-map'>;

type HeatMapPanelProps = {
  readonly lens: Lens;
  /** The numbers that are unsure, those that move the net most first. */
  readonly numbers: readonly Choice[];
  readonly x: string | null;
  readonly y: string | null;
  readonly onX: (quantityId: string) => void;
  readonly onY: (quantityId: string) => void;
  readonly heatMap: Long<HeatMap>;
  readonly isWaiting: boolean;
};

/** Two numbers together: a table of nets, coloured, the sign printed in each cell. */
export function HeatMapPanel(props: HeatMapPanelProps) {
  const { lens, numbers, x, y, onX, onY, heatMap, isWaiting } = props;
  const unit = heatMap.shown.face === 'full' ? unitOf(heatMap.shown.value) : 'thousand';
  const isSame = x !== null && x === y;
  return (
    <Panel
      title="Two numbers together"
      note={`${netTo(lens)}, ${moneyLooks[unit].words}, all others as stated; each number over 9 cases in 10 of its doubt`}
    >
      <div className="gb-heat-pickers">
        <NumberPicker label="Across" numbers={numbers} chosen={x} onChoose={onX} />
        <NumberPicker
          label="Down"
          numbers={numbers}
          chosen={y}
          onChoose={onY}
          error={isSame ? 'Choose a number other than the one across.' : null}
        />
      </div>
      {!isSame && (
        <LongFaces
          long={heatMap}
          isWaiting={isWaiting || x === null || y === null}
          stopped={{ title: 'Stopped', words: 'Two numbers would stand here together.', act: 'Work it out' }}
          failedTitle="The two numbers could not be shown together"
        >
          {(map) => <HeatTable map={map} unit={unit} lens={lens} />}
        </LongFaces>
      )}
    </Panel>
  );
}

const POUNDS_BELOW = 20_000;

function unitOf({ cells }: HeatMap): MoneyUnit {
  return Math.max(...cells.flat().map(Math.abs)) < POUNDS_BELOW ? 'pound' : 'thousand';
}

type NumberPickerProps = {
  readonly label: string;
  readonly numbers: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (quantityId: string) => void;
  readonly error?: string | null;
};

function NumberPicker({ label, numbers, chosen, onChoose, error = null }: NumberPickerProps) {
  return (
    <Select
      label={label}
      searchable
      data={numbers.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      error={error}
      onChange={(id) => id !== null && onChoose(id)}
    />
  );
}

type HeatTableProps = { readonly map: HeatMap; readonly unit: MoneyUnit; readonly lens: Lens };

function HeatTable({ map: { x, y, cells, alternative }, unit, lens }: HeatTableProps) {
  const most = Math.max(1e-9, ...cells.flat().map(Math.abs));
  return (
    <>
      <div className="gb-table-region" role="region" aria-label={alternative} tabIndex={0}>
        <table className="gb-table gb-heat">
          <caption className="gb-hidden">
            {netTo(lens)} by {x.label} (across) and {y.label} (down)
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={x.values.length} className="gb-heat-across">
                {x.label}
              </th>
            </tr>
            <tr>
              <th scope="col">{y.label}</th>
              {x.values.map((value, at) => (
                <th key={`${at}`} scope="col" className="gb-number">
                  {value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((row, at) => (
              <tr key={`${at}`}>
                <th scope="row" className="gb-number">
                  {y.values[at]}
                </th>
                {row.map((net, place) => (
                  <td key={`${place}`} className="gb-number gb-heat-cell" style={shadeOf(net, most)}>
                    {moneyLooks[unit].print(String(net), { plus: true })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="gb-remark">{alternative}</p>
    </>
  );
}

/** How strong a cell's colour is at most, in per cent: words on it stay readable. */
const STRONGEST = 38;

function shadeOf(net: number, most: number): CSSProperties {
  const strength = Math.round(4 + (STRONGEST - 4) * (Math.abs(net) / most));
  const colour = net < 0 ? 'var(--gb-brick)' : 'var(--gb-pine)';
  return { background: `color-mix(in srgb, ${colour} ${strength}%, var(--gb-surface))` };
}
