import { useState } from 'react';
import { PageTitle, Switch } from '../components';
import { FieldGroups } from '../panels/fields/field-groups';
import { FunnelPanel } from '../panels/people/funnel-panel';
import { SupportedPanel } from '../panels/people/supported-panel';
import { useArrival } from '../state/use-arrival';
import { useWantedField } from '../state/use-wanted-field';
import type { Work } from './work';

/** Neighbours come forward; what is bought is only bought. */
function titleOf({ channels, paidService }: Work['view']['structure']) {
  if (channels.length > 0)
    return { title: 'Who comes forward', words: 'How many neighbours help, of all those invited, and how many stay.' };
  return {
    title: 'Whom it reaches',
    words: `All of it is paid for: how much is bought${paidService === null ? '' : ` (${paidService.label})`}, and for whom. Nobody has to come forward.`,
  };
}

/** Who comes forward, by which way, and whom they can support. */
export function PeopleScreen({ view, state, fieldActs, field, onExplain }: Work) {
  useArrival(`People, ${view.name}`, 'people');
  const { channels } = view.structure;
  const wantedGroup = view.quantities.find(({ row }) => row.id === field)?.row.group;
  const [chosen, setChosen] = useState(channels.find(({ label }) => label === wantedGroup)?.id ?? channels[0]?.id);
  useWantedField(field);
  const channel = channels.find(({ id }) => id === chosen) ?? channels[0];
  const funnel = state.shown?.funnels.find((one) => one.channel === channel?.id);
  const others = channels.filter(({ id }) => id !== channel?.id).map(({ label }) => label);
  return (
    <>
      <PageTitle {...titleOf(view.structure)}>
        {channels.length > 1 && (
          <Switch
            name="How they help"
            choices={channels.map(({ id, label }) => ({ id, name: label }))}
            chosen={channel?.id ?? ''}
            onChoose={(id) => setChosen(channels.find((one) => one.id === id)?.id)}
          />
        )}
      </PageTitle>
      {funnel !== undefined && <FunnelPanel funnel={funnel} onExplain={onExplain} />}
      <FieldGroups
        quantities={view.quantities.filter(({ row }) => row.section === 'people' && !others.includes(row.group))}
        refused={state.refused}
        wanted={field}
        acts={fieldActs}
      />
      {state.shown !== null && <SupportedPanel result={state.shown} onExplain={onExplain} />}
    </>
  );
}
