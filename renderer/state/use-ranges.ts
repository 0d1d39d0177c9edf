import { useEffect, useState } from 'react';
import type { Report } from '../../electron/service/contract';
import { useApi } from './api-context';

type Range = Report<'library.how-sure'>['range'];
export type Ranges = ReadonlyMap<string, Range>;

/**
 * Between what the net of each workbook likely lies, as it becomes known: the list is shown before. Asked again where a workbook was
 * changed since.
 */
export function useRanges(workbooks: readonly { readonly id: string; readonly updatedAt: string }[]): Ranges {
  const api = useApi();
  const [ranges, setRanges] = useState<Ranges>(new Map());
  const asked = JSON.stringify(workbooks.map(({ id, updatedAt }) => [id, updatedAt]));
  useEffect(() => {
    const workbookIds = (JSON.parse(asked) as [string, string][]).map(([id]) => id);
    if (workbookIds.length === 0) return undefined;
    const running = api.stream('library.how-sure', { workbookIds }, ({ workbookId, range }) =>
      setRanges((before) => new Map([...before, [workbookId, range]])),
    );
    return () => running.end();
  }, [api, asked]);
  return ranges;
}
