import { SegmentedControl, Select } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';

export type Choice = { readonly id: string; readonly name: string };

type ScenarioPickerProps = {
  readonly scenarios: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (scenarioId: string) => void;
};

/** Which scenario is open. */
export function ScenarioPicker({ scenarios, chosen, onChoose }: ScenarioPickerProps) {
  return (
    <Select
      className="gb-scenario-picker"
      aria-label="Scenario"
      size="xs"
      data={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(id) => id !== null && onChoose(id)}
      rightSection={<IconSelector size={16} stroke={1.6} aria-hidden="true" />}
    />
  );
}

type SwitchProps = {
  /** What is switched, for those who do not see where it stands. */
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly isWide?: boolean;
};

/** One of a few: "Helping a neighbour | In a group". */
export function Switch({ name, choices, chosen, onChoose, isWide = false }: SwitchProps) {
  return (
    <SegmentedControl
      className="gb-switch"
      aria-label={name}
      size="xs"
      fullWidth={isWide}
      data={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}

/** Whose money counts. */
export type Lens = 'council' | 'public' | 'society';

const lenses: readonly (Choice & { readonly id: Lens })[] = [
  { id: 'council', name: 'Council' },
  { id: 'public', name: 'Public purse' },
  { id: 'society', name: 'Society' },
];

type LensPickerProps = {
  readonly lens: Lens;
  readonly onChoose: (lens: Lens) => void;
  readonly isWide?: boolean;
};

/** Council, public purse or society: the net is always named by one of them. */
export function LensPicker({ lens, onChoose, isWide = false }: LensPickerProps) {
  const choose = (id: string) => {
    const chosen = lenses.find((known) => known.id === id);
    if (chosen !== undefined) onChoose(chosen.id);
  };
  return <Switch name="Whose money counts" choices={lenses} chosen={lens} onChoose={choose} isWide={isWide} />;
}
