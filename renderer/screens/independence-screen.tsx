import { PageTitle } from '../components';
import { FieldGroups } from '../panels/fields/field-groups';
import { MovesPanel } from '../panels/independence/moves-panel';
import { WherePanel } from '../panels/independence/where-panel';
import { useArrival } from '../state/use-arrival';
import { useWantedField } from '../state/use-wanted-field';
import { OneLifeContainer } from './one-life-container';
import type { Work } from './work';

/** What help changes in a life. */
export function IndependenceScreen({ view, state, fieldActs, field, onExplain }: Work) {
  useArrival(`Independence, ${view.name}`, 'independence');
  useWantedField(field);
  const { shown } = state;
  return (
    <>
      <PageTitle
        title="Living at home"
        words="Where people live, year by year after they first get help, and where they would have been."
      />
      {shown !== null && (
        <>
          <WherePanel pathway={shown.pathway} />
          <OneLifeContainer view={view} priceBase={shown.priceBase} onExplain={onExplain} />
          <MovesPanel pathway={shown.pathway} horizon={shown.horizon} onExplain={onExplain} />
        </>
      )}
      <FieldGroups
        quantities={view.quantities.filter(({ row }) => row.section === 'independence')}
        refused={state.refused}
        wanted={field}
        acts={fieldActs}
      />
    </>
  );
}
