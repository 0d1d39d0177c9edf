import { PageTitle } from '../components';
import { FieldGroups } from '../panels/fields/field-groups';
import { CouncilPanel } from '../panels/place/council-panel';
import { InputsPanel } from '../panels/inputs/inputs-panel';
import { StructurePanel } from '../panels/inputs/structure-panel';
import { useArrival } from '../state/use-arrival';
import { useWantedField } from '../state/use-wanted-field';
import type { Structure } from '../state/workbook-session';
import { CouncilFactsContainer } from './council-container';
import type { Work } from './work';

/** What the council puts in, where, and over which years. */
export function InputsScreen({ view, state, session, fieldActs, field, onCouncil }: Work) {
  useArrival(`Inputs, ${view.name}`, 'inputs');
  useWantedField(field);
  const change = (structure: Structure, words: string) => session.change([{ kind: 'structure', structure }], words);
  return (
    <>
      <PageTitle title="What the council puts in" words="How much of it, where, who pays and for how long." />
      <CouncilPanel
        view={view}
        onChoose={() => onCouncil('choose')}
        onLetGo={() => onCouncil('let-go')}
        onPlace={(place) => session.change([{ kind: 'workbook', place }])}
        facts={(code) => <CouncilFactsContainer code={code} />}
      />
      <FieldGroups
        quantities={view.quantities.filter(({ row }) => row.section === 'inputs')}
        refused={state.refused}
        wanted={field}
        acts={fieldActs}
      />
      <InputsPanel structure={view.structure} onChange={change} />
      <StructurePanel structure={view.structure} onChange={change} />
    </>
  );
}
