import { Button } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { Brand, FailedState, HeaderBar, HomeHero, HomeLayout, Panel, Shell, WaitingState } from '../components';
import { TemplatesPanel } from '../panels/home/templates-panel';
import { WorkbooksPanel } from '../panels/home/workbooks-panel';
import type { Failed } from '../state/asked';
import { failureWords } from '../state/failure-words';
import { useArrival } from '../state/use-arrival';
import { useLibrary } from '../state/use-library';
import { useLibraryActs } from '../state/use-library-acts';
import { useRanges } from '../state/use-ranges';
import { goTo } from '../state/use-route';

const NO_WORKBOOKS = [] as const;

type HomeScreenProps = {
  readonly onOpenFile: () => void;
  readonly onSettings: () => void;
  readonly onFailed: (failed: Failed) => void;
};

/** Begin, or go on. */
export function HomeScreen({ onOpenFile, onSettings, onFailed }: HomeScreenProps) {
  useArrival('Gritbin', 'home');
  const library = useLibrary();
  const ranges = useRanges(library.face === 'full' ? library.value.workbooks : NO_WORKBOOKS);
  const acts = useLibraryActs({
    onChanged: () => library.face !== 'waiting' && library.again(),
    onFailed,
  });
  return (
    <Shell
      header={
        <HeaderBar
          brand={<Brand title="Gritbin" />}
          note="Works without a network. Your workbooks stay on this computer."
          acts={
            <Button
              variant="default"
              size="xs"
              leftSection={<IconSettings size={16} aria-hidden="true" />}
              onClick={onSettings}
            >
              Settings
            </Button>
          }
        />
      }
    >
      <HomeLayout
        hero={
          <HomeHero
            title={['Something small from the council.', 'The rest from the street.']}
            words="Work out what neighbours’ help was worth, to whom, and how sure you can be."
            start={{ label: 'Start with a story', onAct: () => goTo({ page: 'start' }) }}
            aside="Six questions, about two minutes"
          />
        }
        templates={
          library.face === 'full' ? (
            <TemplatesPanel templates={library.value.templates} onOpen={(id) => void acts.start(id)} />
          ) : (
            <WaitingState shape="rows" />
          )
        }
        workbooks={
          <>
            {library.face === 'waiting' && <WaitingState shape="rows" />}
            {library.face === 'failed' && (
              <Panel name="Your workbooks">
                <FailedState
                  failure={failureWords(library.failed, {
                    title: 'Your workbooks cannot be listed',
                    kept: 'All of them, as they were last saved.',
                    acts: [{ label: 'Try again', onAct: library.again }],
                  })}
                />
              </Panel>
            )}
            {library.face === 'full' && (
              <WorkbooksPanel
                library={library.value}
                ranges={ranges}
                onOpen={(workbookId) => goTo({ page: 'workbook', workbookId, section: 'results', field: null })}
                onOpenFile={onOpenFile}
                onCopy={(id) => void acts.copy(id)}
                onDelete={(id) => void acts.putInBin(id)}
                onRestore={(id) => void acts.takeBack(id)}
                backupActs={{
                  onBackUp: () => void acts.backUp(),
                  onChooseBackup: (backup) => void acts.chooseBackup(backup),
                  onForgetChosen: () => void acts.forgetChosenBackup(),
                }}
              />
            )}
          </>
        }
      />
    </Shell>
  );
}
