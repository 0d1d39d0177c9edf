import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApi } from './api-context';
import { createWorkbookSession, type SessionState, type WorkbookSession } from './workbook-session';

/** Opens a workbook. The part that calls this is made anew for each workbook. */
export function useWorkbook(workbookId: string): {
  readonly state: SessionState;
  readonly session: WorkbookSession;
} {
  const api = useApi();
  const [session] = useState(() => createWorkbookSession(api, workbookId));
  useEffect(() => session.open(), [session]);
  return { state: useSyncExternalStore(session.subscribe, session.state), session };
}
