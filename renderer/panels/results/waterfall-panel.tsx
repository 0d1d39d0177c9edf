import type { ResultView } from '../../../core/contract-types';
import { roundStatement } from '../../../core/words';
import { ChartPanel, moneyLooks, PayerWaterfall, type WaterfallStep } from '../../charts';
import type { OnExplain } from '../../components';
import { turnedOver } from '../../state/exact-difference';
import { payerRows } from './payers-panel';
import { moneyUnitOf } from './result-scale';

type WaterfallPanelProps = { readonly result: ResultView; readonly onExplain: OnExplain };

/** From what the public purse puts in, payer by payer, to who is better off. */
export function WaterfallPanel({ result, onExplain }: WaterfallPanelProps) {
  const unit = moneyUnitOf(result);
  const { words, print } = moneyLooks[unit];
  const steps = waterfallSteps(result);
  const totals = steps.filter(({ kind }) => kind === 'total');
  const said = totals.map(({ name, amount }) => `${name} ${print(amount, { plus: true })}`).join('; ');
  return (
    <ChartPanel
      title="From what is put in to who is better off"
      note={`${words}, ${result.priceBase}, ${result.horizon}, ${result.discounting}`}
      alternative={`A waterfall from what is paid in, step by step through what each payer gains: ${said}, ${words}.`}
      table={{
        caption: `From what is put in to who is better off, ${words}`,
        rowName: 'Step',
        columns: [{ id: 'amount', name: words }],
        rows: steps.map(({ id, name, kind, amount, printed }) => ({
          id,
          name,
          cells: [print(printed ?? amount, { plus: true })],
          isTotal: kind === 'total',
        })),
      }}
    >
      <PayerWaterfall steps={steps} unit={unit} onExplain={onExplain} />
    </ChartPanel>
  );
}

/** What public payers pay, what each of them gains, their total; then everybody else's net, and the total for society. */
function waterfallSteps(result: ResultView): readonly WaterfallStep[] {
  const rows = payerRows(result);
  const printed = roundStatement(rows, moneyLooks[moneyUnitOf(result)].roundsTo);
  const publicAt = result.payers.findIndex(({ id }) => id === 'public');
  const steps = result.payers.map((payer, at): WaterfallStep => {
    const { id, name, kind, gained, net } = payer;
    if (kind === 'total') {
      return { id, name, kind: 'total', amount: net.value ?? '0', printed: printed[at]?.net ?? '0', figureId: net.id };
    }
    const isPublic = at < publicAt;
    const figure = isPublic ? gained : net;
    const shown = isPublic ? printed[at]?.gained : printed[at]?.net;
    return { id, name, kind: 'step', amount: figure.value ?? '0', printed: shown ?? '0', figureId: figure.id };
  });
  const whole = result.payers[publicAt];
  if (whole === undefined) return steps;
  const paid: WaterfallStep = {
    id: 'paid',
    name: 'Paid in by the public purse',
    kind: 'step',
    amount: turnedOver(whole.paid.value ?? '0'),
    printed: turnedOver(printed[publicAt]?.paid ?? '0'),
    figureId: whole.paid.id,
  };
  return [paid, ...steps.filter(({ kind, amount }) => kind === 'total' || /[1-9]/.test(amount))];
}
