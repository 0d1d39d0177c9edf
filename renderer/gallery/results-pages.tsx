import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatChartYear, formatFinancialYear, formatTableThousands } from '../../core/words';
import {
  CashByYearChart,
  cashExtent,
  cashLegend,
  ChartPanel,
  PayerTable,
  PayerWaterfall,
  PublishedResults,
  ValueByYearChart,
  valueExtent,
} from '../charts';
import {
  CaseAgainst,
  CheckList,
  ExplainDrawer,
  labelLegend,
  PageTitle,
  Panel,
  PanelPair,
  sideBySideScales,
} from '../components';
import { Frame } from './frame';
import { explanation } from './invented-explanation';
import { cashYears, payers, valueYears, waterfall } from './invented-payers';

const scales = sideBySideScales(cashExtent(cashYears), valueExtent(valueYears));
const nothing = () => undefined;

export function ResultsPage({ isExplaining = false }: { readonly isExplaining?: boolean }) {
  const [explained, setExplained] = useState<string | null>(isExplaining ? 'line' : null);
  return (
    <>
      <Frame section="results" onExplain={setExplained}>
        <PageTitle
          title="Who pays and who gains"
          words="The council pays. Most of what comes back is not cash, and most of it goes to others."
        />
        <Panel
          title="Pays, gains and net, by whose money it is"
          note="£ thousand, 2026‑27 prices, ten years to 2035‑36, discounted at 3.5%"
          acts={
            <Button variant="default" size="xs">
              Exact figures
            </Button>
          }
        >
          <PayerTable
            rows={payers}
            caption="Pays, gains and net by whose money it is, £ thousand"
            onExplain={setExplained}
          />
        </Panel>
        <PanelPair>
          <CashPanel />
          <ValuePanel />
        </PanelPair>
        <ChartPanel
          title="From what is put in to who is better off"
          note="£ thousand, 2026‑27 prices, ten years, discounted"
          alternative="A waterfall from £186 thousand paid in, up through what each payer gains, to plus 96 thousand for the public purse and plus 442 thousand for society."
          table={{
            caption: 'From what is put in to who is better off, £ thousand',
            rowName: 'Step',
            columns: [{ id: 'amount', name: '£ thousand' }],
            rows: waterfall.map((step) => ({
              id: step.id,
              name: step.name,
              cells: [formatTableThousands(step.amount, { plus: true })],
              isTotal: step.kind === 'total',
            })),
          }}
        >
          <PayerWaterfall steps={waterfall} onExplain={setExplained} />
        </ChartPanel>
        <PublishedResultsPanel />
        <PanelPair>
          <ChecksPanel />
          <CaseAgainst
            words="“The whole result leans on one guess: that help slows care-home entry by 14%. If it is 9% or less, the public purse loses. A large trial of fall prevention found no fewer fractures. The council spends £186k to release £22k of cash, and the NHS, which gains most, has not been asked to pay.”"
            basis="Written from the switching values, the two weakest grades and the published findings above."
          />
        </PanelPair>
      </Frame>
      <ExplainDrawer
        isOpen={explained !== null}
        shown={{ face: 'full', explanation }}
        onExplain={setExplained}
        onClose={() => setExplained(null)}
      />
    </>
  );
}

function CashPanel() {
  return (
    <ChartPanel
      title="Cash, year by year"
      note="£ thousand, not discounted"
      alternative="Bars by year: 31.2 thousand spent in 2026‑27, falling to 19.0; cash released from 2029‑30, at most 4.3. Cash alone never repays the cost."
      legend={cashLegend}
      remark="First cash in 2029‑30, when two home-care rounds need not be re-let. Cash alone never repays the cost."
      table={{
        caption: 'Cash, year by year, £ thousand, not discounted',
        rowName: 'Year',
        columns: [
          { id: 'spent', name: 'Paid in' },
          { id: 'released', name: 'Cash released' },
        ],
        rows: cashYears.map(({ year, spent, released }) => ({
          id: formatChartYear(year),
          name: formatFinancialYear(year),
          cells: [formatTableThousands(`-${spent}`), released === '0' ? '–' : formatTableThousands(released)],
        })),
      }}
    >
      <CashByYearChart rows={cashYears} scale={{ domain: scales.one, step: scales.step }} />
    </ChartPanel>
  );
}

function ValuePanel() {
  return (
    <ChartPanel
      title="Value that is not cash"
      note="£ thousand, same years, same scale"
      alternative="Stacked bars by year: budget pressure avoided and capacity freed rise from 2.5 thousand to about 40 by 2031‑32 and stay there."
      legend={labelLegend(['pressure', 'capacity'])}
      table={{
        caption: 'Value that is not cash, year by year, £ thousand, not discounted',
        rowName: 'Year',
        columns: [
          { id: 'pressure', name: 'Pressure avoided' },
          { id: 'capacity', name: 'Capacity freed' },
        ],
        rows: valueYears.map(({ year, amounts }) => ({
          id: formatChartYear(year),
          name: formatFinancialYear(year),
          cells: [formatTableThousands(amounts.pressure ?? null), formatTableThousands(amounts.capacity ?? null)],
        })),
      }}
    >
      <ValueByYearChart rows={valueYears} scale={{ domain: scales.other, step: scales.step }} />
    </ChartPanel>
  );
}

function PublishedResultsPanel() {
  return (
    <Panel
      title="What published evaluations found"
      note="Return for each £1 put in. Some found none: a template is never tuned to show a gain."
    >
      <PublishedResults
        caption="What published evaluations found for each £1 put in"
        rows={[
          {
            id: 'ours',
            name: 'This scenario',
            low: '0.18',
            high: '2.85',
            middle: '1.52',
            rangeText: '£0.18 to £2.85',
            middleText: '£1.52',
            isOurs: true,
          },
          {
            id: 'ten',
            name: 'Ten council prevention programmes',
            low: '2.2',
            high: '7.78',
            middle: '3.17',
            rangeText: '£2.20 to £7.78',
            middleText: '£3.17',
          },
          {
            id: 'one',
            name: 'One council’s own public health spend, public return',
            low: '1.37',
            high: '6.81',
            rangeText: '£1.37 to £6.81',
          },
          {
            id: 'budget',
            name: 'The same, returns to public budgets only',
            low: '0.54',
            high: '1.37',
            rangeText: '£0.54 to £1.37',
          },
        ]}
        notes={[
          {
            id: 'a',
            tone: 'bad',
            tag: 'No gain found',
            words: 'Fall prevention through GPs, a large trial: no fewer fractures than with advice alone.',
          },
          {
            id: 'b',
            tone: 'warning',
            tag: 'Rarely paid back',
            words:
              'Activities for lonely older people: cheaper overall in 3.5% of simulations, at £768 for a loneliness-free year.',
          },
          {
            id: 'c',
            tone: 'quiet',
            tag: 'Unclear',
            words:
              'Falls service after an ambulance call: £1,551 less a patient, interval from £5,932 less to £2,829 more.',
          },
        ]}
      />
    </Panel>
  );
}

function ChecksPanel() {
  return (
    <Panel title="Checks">
      <CheckList
        checks={[
          {
            id: '1',
            outcome: 'warn',
            title: 'User charges have no source',
            words:
              'It is grade 6, and £14k of the council’s figure rests on it. Add a source, or report it as a range.',
            act: { label: 'Go to the number', onAct: nothing },
          },
          {
            id: '2',
            outcome: 'fail',
            title: 'The claim “reduces admissions” is stronger than its evidence',
            words: 'Grade 5 supports “may reduce”. Change the wording on page 1.',
          },
          {
            id: '3',
            outcome: 'pass',
            title: 'No hour is valued twice',
            words: '36,800 hours are shown beside the result, not in it.',
          },
          { id: '4', outcome: 'pass', title: 'Shares of each stream add to 100%' },
          {
            id: '5',
            outcome: 'pass',
            title: 'Transfers cancel for society',
            words: '£9.8k of benefits paid appears in two rows.',
          },
        ]}
      />
    </Panel>
  );
}
