import { useMemo } from 'react';
import type { Choice } from '../components';
import { HowSureDialog, type Tried } from '../panels/fields/how-sure-dialog';
import { useApi } from '../state/api-context';
import { useLatest } from '../state/latest';
import type { Changes, WorkbookView } from '../state/workbook-session';

type HowSureContainerProps = {
  readonly view: WorkbookView;
  /** The number that is asked about; null: closed. */
  readonly quantityId: string | null;
  readonly onSave: (changes: Changes) => void;
  readonly onClose: () => void;
};

/** How sure a number is: what is said is tried with the program before it is kept. */
export function HowSureContainer({ view, quantityId, onSave, onClose }: HowSureContainerProps) {
  const { id: workbookId, scenarioId, revision, quantities } = view;
  const numbers = useMemo(
    () =>
      quantities.map(({ row: { id, group, label } }): Choice => ({
        id,
        name: label.startsWith(group) ? label : `${group}: ${label}`,
      })),
    [quantities],
  );
  const useTried = (tried: Tried) => {
    const api = useApi();
    const asked = {
      workbookId,
      scenarioId,
      quantityId: tried.quantityId,
      correlations: tried.correlations,
      ...(tried.distribution === undefined ? {} : { distribution: tried.distribution }),
    };
    return useLatest(JSON.stringify([revision, asked]), () => api.call('scenario.how-sure', asked));
  };
  return (
    <HowSureDialog
      quantity={quantities.find(({ row }) => row.id === quantityId) ?? null}
      correlations={view.correlations}
      numbers={numbers}
      useTried={useTried}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
