import type { PathwayView } from '../../../core/contract-types';
import { formatTableFigure } from '../../../core/report';
import { ChartPanel, LifeMonths, type LifeBar } from '../../charts';
import { yearsAsMonths } from '../../state/exact-difference';

type LifePanelProps = { readonly pathway: PathwayView; readonly who: string };

/** One life on average: months in each place until death, without help and with it. */
export function LifePanel({ pathway: { life }, who }: LifePanelProps) {
  const caption = 'Months in each place until death, on average, without help and with it';
  return (
    <ChartPanel
      title={`${who}, on average`}
      note="Expected months in each place until death. One story, many possible lives: an average is not a prediction."
      alternative={life
        .map(
          ({ label, without, with: helped }) =>
            `${label}: ${months(without.value)} months without help, ${months(helped.value)} with it`,
        )
        .join('; ')}
      height={120}
      table={{
        caption,
        rowName: 'Place',
        columns: [
          { id: 'without', name: 'Without help, months' },
          { id: 'with', name: 'With help, months' },
        ],
        rows: life.map(({ place, label, without, with: helped }) => ({
          id: place,
          name: label,
          cells: [months(without.value), months(helped.value)],
        })),
      }}
    >
      <LifeMonths bars={[barOf(life, 'without', 'Without help'), barOf(life, 'with', 'With help')]} />
    </ChartPanel>
  );
}

function barOf(life: PathwayView['life'], arm: 'without' | 'with', name: string): LifeBar {
  return {
    id: arm,
    name,
    parts: life.map((part) => ({
      state: part.place,
      months: yearsAsMonths(part[arm].value ?? '0'),
      text: months(part[arm].value),
    })),
  };
}

const months = (years: string | null) => formatTableFigure(years === null ? null : yearsAsMonths(years), 1);
