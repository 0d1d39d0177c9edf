import { Button } from '@mantine/core';
import { IconLock, IconPrinter, IconTable } from '@tabler/icons-react';
import { FailedState, Note, PageTitle, Panel, ReportPreview, WaitingState } from '../components';
import { ReportPages } from '../panels/report/report-pages';
import { failureWords } from '../state/failure-words';
import { useArrival } from '../state/use-arrival';
import { addressOf } from '../state/route';
import { useReport, type ReportView } from '../state/use-report';
import type { Work } from './work';

/** The two pages that leave the building, and what does not. */
export function ReportScreen({ view, onExport }: Work) {
  useArrival(`Report, ${view.name}`, 'report');
  const report = useReport(view.id, view.scenarioId, view.revision);
  return (
    <>
      <PageTitle
        title="The report"
        words="What leaves the building: two pages that answer, the charts with their tables, and what every figure rests on."
      >
        <Button
          variant="default"
          leftSection={<IconTable size={17} aria-hidden="true" />}
          onClick={() => onExport('xlsx')}
        >
          Spreadsheet with formulas
        </Button>
        <Button leftSection={<IconPrinter size={17} aria-hidden="true" />} onClick={() => onExport('pdf')}>
          Save as PDF
        </Button>
      </PageTitle>
      {report.face === 'waiting' && (
        <Panel name="The report">
          <WaitingState shape="rows" />
        </Panel>
      )}
      {report.face === 'failed' && (
        <Panel name="The report">
          <FailedState
            failure={failureWords(report.failed, {
              title: 'There is no report yet',
              kept: 'Everything that was filled in.',
              acts: [{ label: 'Try again', onAct: report.again }],
            })}
          />
        </Panel>
      )}
      {report.face === 'full' && (
        <ReportPreview side={<ReportSide report={report.value} workbookId={view.id} />}>
          <ReportPages report={report.value} />
        </ReportPreview>
      )}
    </>
  );
}

function ReportSide({ report, workbookId }: { readonly report: ReportView; readonly workbookId: string }) {
  const toMend = report.result.checks.filter(({ outcome }) => outcome === 'fail');
  const toLookAt = report.result.checks.filter(({ outcome }) => outcome === 'warn');
  const results = addressOf({ page: 'workbook', workbookId, section: 'results', field: null });
  return (
    <>
      <h2>What is left out</h2>
      {report.storiesLeftOut.length === 0 && <p className="gb-words2">No story is left out.</p>}
      {report.storiesLeftOut.map((words) => (
        <p key={words} className="gb-home-note">
          <IconLock size={17} stroke={1.7} aria-hidden="true" />
          {words}
        </p>
      ))}
      {toMend.map(({ code, what }) => (
        <Note key={code} kind="refusal">
          {what}
        </Note>
      ))}
      {toLookAt.length > 0 && (
        <Note kind="warning">
          {toLookAt.length === 1 ? 'One thing' : `${toLookAt.length} things`} to look at first:{' '}
          <a href={results}>the checks</a>.
        </Note>
      )}
      <p className="gb-caption">
        {report.uncertainty === null
          ? 'No interval is printed: in some futures a figure has no value.'
          : `Every net is printed with its interval: ${report.uncertainty.drawsWords}. Both can be changed under Uncertainty.`}
      </p>
    </>
  );
}
