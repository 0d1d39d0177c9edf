import type { ResultView } from '../../../core/contract-types';
import { Panel, type OnExplain } from '../../components';
import { FigureRows } from '../figure-rows';

type SupportedPanelProps = { readonly result: ResultView; readonly onExplain: OnExplain };

/** Whom the helpers can support, and what limits it. */
export function SupportedPanel({ result: { people, council, funnels, horizon }, onExplain }: SupportedPanelProps) {
  return (
    <Panel title="Who is supported" note={`Over the whole period: ${horizon}`}>
      <FigureRows
        caption="People supported and hours given"
        onExplain={onExplain}
        rows={[
          { id: 'need', name: 'At risk, and would accept help', figure: people.need },
          { id: 'with', name: 'Supported, with what the council puts in', figure: people.withSupported },
          { id: 'without', name: 'Supported anyway', figure: people.withoutSupported },
          { id: 'extra', name: 'Supported who would not have been', figure: people.extraSupported, isStrong: true },
          ...(funnels.length === 0
            ? []
            : [
                { id: 'hours', name: 'Hours more than without', figure: council.hours },
                {
                  id: 'leverage',
                  name: 'What the hours would cost to buy',
                  figure: council.leverage,
                  words:
                    'Shown beside the result and not in it: the hour is what goes in, and what comes of it is counted already.',
                },
              ]),
        ]}
      />
      <p className="gb-remark">
        <strong>What limits it.</strong> {people.whatLimits}
      </p>
    </Panel>
  );
}
