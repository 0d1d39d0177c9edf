import { EmptyState, PageTitle, Panel } from '../components';
import { FieldGroups } from '../panels/fields/field-groups';
import { NeedAndMoneyFigures } from '../panels/need-and-money/need-and-money-figures';
import { NeedAndMoneyPanel } from '../panels/need-and-money/need-and-money-panel';
import { useArrival } from '../state/use-arrival';
import { useWantedField } from '../state/use-wanted-field';
import type { Work } from './work';

/** England, until a council is chosen. */
const ENGLAND = 'E92000001';

/** What adult social care needs, what there is to pay for it, and what the plan does to the gap. */
export function NeedAndMoneyScreen({ view, state, session, fieldActs, field, onExplain }: Work) {
  useArrival(`The gap, ${view.name}`, 'gap');
  useWantedField(field);
  const gap = state.shown?.needAndMoney ?? null;
  const leftOut = state.shown?.checks.find(({ code }) => code === 'gap-not-projected');
  const look = () =>
    session.change(
      [{ kind: 'structure', structure: { ...view.structure, gap: { area: ENGLAND } } }],
      'The gap: looked at',
    );
  return (
    <>
      <PageTitle
        title="The gap"
        words="What older people’s care needs, and what there is to pay for it. A picture to argue with, not a prediction."
      />
      {leftOut !== undefined ? (
        <Panel name="The gap">
          <EmptyState title={leftOut.what} words={`${leftOut.why} ${leftOut.mend}`} />
        </Panel>
      ) : gap === null || state.shown === null ? (
        <Panel name="The gap">
          <EmptyState
            title="The gap is not looked at yet"
            words="This shows when the need for older people’s care passes the money there is for it, and what the plan at scale does to that year. It begins with an English council of average size; a council that is chosen brings its own figures."
            next={{ label: 'Look at the gap', onAct: look }}
          />
        </Panel>
      ) : (
        <div className="gb-gap">
          <NeedAndMoneyPanel gap={gap} priceBase={state.shown.priceBase} />
          <NeedAndMoneyFigures gap={gap} onExplain={onExplain} />
        </div>
      )}
      <FieldGroups
        quantities={view.quantities.filter(({ row }) => row.section === 'gap')}
        refused={state.refused}
        wanted={field}
        acts={fieldActs}
      />
    </>
  );
}
