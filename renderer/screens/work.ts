import type { ResultView } from '../../core/contract-types';
import type { Lens } from '../components';
import type { FieldActs } from '../panels/fields/quantity-row';
import type { Simulated } from '../state/use-simulation';
import type { SessionState, WorkbookSession, WorkbookView } from '../state/workbook-session';

/** What every section of a workbook is given. */
export type Work = {
  readonly view: WorkbookView;
  readonly state: SessionState;
  readonly session: WorkbookSession;
  /** How sure we are of what is shown. */
  readonly simulated: Simulated;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** Opens a figure: of the scenario on the table, or of the one that is named. */
  readonly onExplain: (figureId: string, scenarioId?: string) => void;
  readonly fieldActs: FieldActs;
  /** The number that the address asks for. */
  readonly field: string | null;
  readonly onGoToField: (quantityId: string) => void;
  readonly onExport: (format: 'xlsx' | 'pdf') => void;
  /** Asks for the name of a new scenario that begins as the one on the table. */
  readonly onCopyScenario: () => void;
  /** To choose the council that this is about, or to let go of it. */
  readonly onCouncil: (act: 'choose' | 'let-go') => void;
};

/** A section that shows a result has one; the sections without are shown even where there is none. */
export type WorkWithResult = Work & { readonly result: ResultView };

/** Whether a quantity stands in per cent. */
export function isShareIn({ quantities }: WorkbookView): (quantityId: string) => boolean {
  return (quantityId) => quantities.some(({ row }) => row.id === quantityId && row.shownAs === 'share');
}
