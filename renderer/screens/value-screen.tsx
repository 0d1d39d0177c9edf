import { PageTitle } from '../components';
import { FieldGroups } from '../panels/fields/field-groups';
import { AlsoCountedPanel } from '../panels/value/also-counted-panel';
import { useArrival } from '../state/use-arrival';
import { useWantedField } from '../state/use-wanted-field';
import type { Work } from './work';

/** What each change is worth, who pays for care, and what could turn into cash. */
export function ValueScreen({ view, state, session, fieldActs, field }: Work) {
  useArrival(`Value, ${view.name}`, 'value');
  useWantedField(field);
  return (
    <>
      <PageTitle
        title="What a change is worth"
        words="Unit costs with their price years, who pays for care, and what could be let go."
      />
      <FieldGroups
        quantities={view.quantities.filter(({ row }) => row.section === 'value')}
        refused={state.refused}
        wanted={field}
        acts={fieldActs}
      />
      <AlsoCountedPanel
        structure={view.structure}
        onChange={(structure, words) => session.change([{ kind: 'structure', structure }], words)}
      />
    </>
  );
}
