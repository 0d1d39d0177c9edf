import type { FunnelView } from '../../../core/contract-types';
import { ChartPanel, Funnel } from '../../charts';
import type { OnExplain } from '../../components';
import { countText } from '../figure-text';

type FunnelPanelProps = { readonly funnel: FunnelView; readonly onExplain: OnExplain };

/** From everybody who is reached to those who help, with the council's inputs; without them in the table. */
export function FunnelPanel({ funnel: { name, year, steps, words }, onExplain }: FunnelPanelProps) {
  const [first, last] = [steps[0], steps.at(-1)];
  return (
    <ChartPanel
      title="From residents to helpers"
      note={`${name}: people in ${year}, with what the council puts in`}
      alternative={`Of ${count(first?.with.value)} residents reached, ${count(last?.with.value)} help in ${year}; without the council’s inputs ${count(last?.without.value)}. ${words}`}
      height={150}
      table={{
        caption: `${name}: people in ${year}, with and without what the council puts in`,
        rowName: 'Step',
        columns: [
          { id: 'with', name: 'With' },
          { id: 'without', name: 'Without' },
        ],
        rows: steps.map((step) => ({
          id: step.id,
          name: step.label,
          cells: [count(step.with.value), count(step.without.value)],
        })),
      }}
    >
      <Funnel
        steps={steps.map((step) => ({
          id: step.id,
          name: step.label,
          people: step.with.value ?? '0',
          figure: { text: count(step.with.value), figureId: step.with.id },
        }))}
        remark={words}
        onExplain={onExplain}
      />
    </ChartPanel>
  );
}

const count = (value: string | null | undefined) =>
  value === null || value === undefined ? '\u2013' : countText(value);
