import { useEffect } from 'react';
import { ReportPages } from '../panels/report/report-pages';
import { useApi } from '../state/api-context';
import { useReport } from '../state/use-report';

type PrintScreenProps = { readonly workbookId: string; readonly scenarioId: string };

/** The report alone, for paper. It says when all of it is drawn, or that it cannot be. */
export function PrintScreen({ workbookId, scenarioId }: PrintScreenProps) {
  const api = useApi();
  const report = useReport(workbookId, scenarioId, 0);
  const { face } = report;
  const title = report.face === 'full' ? `${report.value.workbookName}, ${report.value.scenarioName}` : 'Gritbin';
  useEffect(() => {
    document.title = title;
    if (face === 'failed') api.announcePrint('failed');
    if (face !== 'full') return undefined;
    let isWanted = true;
    void drawn().then(() => isWanted && api.announcePrint('ready'));
    return () => {
      isWanted = false;
    };
  }, [api, face, title]);
  if (report.face !== 'full') return null;
  return (
    <main className="gb-report-pages gb-print">
      <ReportPages report={report.value} isDocument />
    </main>
  );
}

/** Fonts are there, and charts have taken the size of their page: that takes a frame after the one that measures it. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
