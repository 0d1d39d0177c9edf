import { useState } from 'react';
import { PROGRAM_ENDED } from '../electron/service/contract/names';
import type { Api } from './api';
import { GritbinProvider, KeyboardHelp } from './components';
import { ImportDialog } from './panels/home/import-dialog';
import { SettingsDialog } from './panels/home/settings-dialog';
import { keyRows } from './panels/key-rows';
import { Notices } from './panels/notices';
import { PrintScreen } from './print/print-screen';
import { GuidedScreen } from './screens/guided-screen';
import { HomeScreen } from './screens/home-screen';
import { Stopped } from './screens/stopped';
import { WorkbookScreen } from './screens/workbook-screen';
import { ApiProvider, useProgramEnded } from './state/api-context';
import type { Failed } from './state/asked';
import { tellCommand } from './state/commands';
import { failureLine } from './state/failure-words';
import type { Route } from './state/route';
import { useAbout } from './state/use-about';
import { useFileToOpen } from './state/use-file-to-open';
import { useHelpKey } from './state/use-help-key';
import { useMenuCommands } from './state/use-menu-commands';
import { goTo, useRoute } from './state/use-route';
import { useScheme } from './state/use-scheme';

/** The page, whichever host is behind it. */
export function App({ api }: { readonly api: Api }) {
  return (
    <ApiProvider api={api}>
      <Page />
    </ApiProvider>
  );
}

function Page() {
  const route = useRoute();
  const [scheme] = useScheme();
  if (route.page === 'print') {
    return (
      <GritbinProvider scheme="light">
        <PrintScreen workbookId={route.workbookId} scenarioId={route.scenarioId} />
      </GritbinProvider>
    );
  }
  return (
    <GritbinProvider scheme={scheme}>
      <Stopped>
        <Screens route={route} />
      </Stopped>
    </GritbinProvider>
  );
}

type ShownRoute = Exclude<Route, { readonly page: 'print' }>;

function Screens({ route }: { readonly route: ShownRoute }) {
  const file = useFileToOpen();
  const [failed, setFailed] = useState<Failed | null>(null);
  const [over, setOver] = useState<'nothing' | 'settings' | 'help'>('nothing');
  const [scheme, setScheme] = useScheme();
  const about = useAbout();
  const { hasEnded, tryAgain } = useProgramEnded();
  const close = () => setOver('nothing');
  useHelpKey(() => setOver('help'));
  useMenuCommands((command) => {
    if (command.command === 'open-given') void file.look(command.file);
    else if (command.command === 'open') void file.choose();
    else if (command.command === 'new-workbook') goTo({ page: 'home' });
    else if (command.command === 'keyboard-help') setOver('help');
    else if (command.command === 'about') setOver('settings');
    else tellCommand(command);
  });
  return (
    <>
      {route.page === 'home' && (
        <HomeScreen onOpenFile={() => void file.choose()} onSettings={() => setOver('settings')} onFailed={setFailed} />
      )}
      {route.page === 'start' && <GuidedScreen />}
      {route.page === 'workbook' && (
        <WorkbookScreen
          key={route.workbookId}
          workbookId={route.workbookId}
          section={route.section}
          field={route.field}
        />
      )}
      <ImportDialog
        shown={file.shown}
        onAdd={(opened) => void file.add(opened.file, opened.preview)}
        onChooseAnother={() => void file.choose()}
        onLeave={file.leave}
      />
      <SettingsDialog
        isOpen={over === 'settings'}
        scheme={scheme}
        onScheme={setScheme}
        about={about.face === 'full' ? about.value : null}
        onClose={close}
      />
      <KeyboardHelp isOpen={over === 'help'} onClose={close} keys={keyRows} />
      <Notices
        problem={hasEnded ? ENDED : failed === null ? null : failureLine(failed)}
        acts={[
          hasEnded ? { label: 'Try again', onAct: tryAgain } : { label: 'Close this', onAct: () => setFailed(null) },
        ]}
      />
    </>
  );
}

const ENDED = `${PROGRAM_ENDED.what} ${PROGRAM_ENDED.why} ${PROGRAM_ENDED.mend}`;
