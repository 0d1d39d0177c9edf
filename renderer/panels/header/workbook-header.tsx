import { ActionIcon, Button, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconDots, IconDownload, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Brand, HeaderBar, SavedPill, ScenarioPicker, UndoRedo } from '../../components';
import type { SessionState, WorkbookView } from '../../state/workbook-session';

type WorkbookHeaderProps = {
  readonly view: WorkbookView;
  readonly saving: SessionState['saving'];
  /** "2026‑27 prices, discounted at 3.5% …". */
  readonly note: string;
  readonly onHome: () => void;
  readonly onRename: (name: string) => void;
  readonly onChooseScenario: (scenarioId: string) => void;
  readonly onScenario: (act: 'add' | 'rename' | 'remove') => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onWhatChanged: () => void;
  readonly onExport: () => void;
};

/** The workbook's name, its scenarios, whether it is saved, one step back and forth, what changed, and the way out. */
export function WorkbookHeader(props: WorkbookHeaderProps) {
  const { view, saving, note, onHome, onRename, onUndo, onRedo, onWhatChanged, onExport } = props;
  const { undo } = view;
  return (
    <HeaderBar
      brand={<EditableName name={view.name} onHome={onHome} onRename={onRename} />}
      note={note}
      acts={
        <>
          <UndoRedo
            undo={undo.canUndo ? undo.undoWords : null}
            redo={undo.canRedo ? undo.redoWords : null}
            onUndo={onUndo}
            onRedo={onRedo}
          />
          <Button variant="default" size="xs" onClick={onWhatChanged}>
            What changed
          </Button>
          <Button size="xs" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={onExport}>
            Export
          </Button>
        </>
      }
    >
      <ScenarioPicker scenarios={view.scenarios} chosen={view.scenarioId} onChoose={props.onChooseScenario} />
      <ScenarioMenu canRemove={view.scenarios.length > 1} onScenario={props.onScenario} />
      <SavedPill state={saving} />
    </HeaderBar>
  );
}

type ScenarioMenuProps = {
  readonly canRemove: boolean;
  readonly onScenario: WorkbookHeaderProps['onScenario'];
};

function ScenarioMenu({ canRemove, onScenario }: ScenarioMenuProps) {
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }} keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label="Add, rename or remove a scenario">
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onScenario('add')}>Add a scenario that begins as this one</Menu.Item>
        <Menu.Item onClick={() => onScenario('rename')}>Rename this scenario</Menu.Item>
        {canRemove && <Menu.Item onClick={() => onScenario('remove')}>Remove this scenario</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

type EditableNameProps = {
  readonly name: string;
  readonly onHome: () => void;
  readonly onRename: (name: string) => void;
};

/** The name in the header; the pencil turns it into a field, kept when it is left. */
function EditableName({ name, onHome, onRename }: EditableNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const next = (typed ?? '').trim();
    setTyped(null);
    if (next !== '' && next !== name) onRename(next);
  };
  return (
    <div className="gb-name">
      <Brand title={typed === null ? name : ''} onHome={onHome} />
      {typed === null ? (
        <Tooltip label="Change the name">
          <ActionIcon variant="subtle" size={28} aria-label={`Change the name ${name}`} onClick={() => setTyped(name)}>
            <IconPencil size={16} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ) : (
        <TextInput
          size="xs"
          aria-label="Name of this workbook"
          autoFocus
          maxLength={120}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      )}
    </div>
  );
}
