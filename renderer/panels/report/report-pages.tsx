import type { ResultView } from '../../../core/contract-types';
import { CashByYearChart, cashLegend, moneyLooks, PayerTable } from '../../charts';
import {
  CaseAgainst,
  Grade,
  LabelTable,
  Legend,
  Note,
  ReportFigures,
  ReportPage,
  TwinTable,
  type GradeNumber,
} from '../../components';
import { StreetScene } from '../../drawings';
import type { ReportView } from '../../state/use-report';
import { countText, figureText, moneyText } from '../figure-text';
import { payerCaption, payerRows } from '../results/payers-panel';
import { moneyUnitOf } from '../results/result-scale';
import { cashTable, cashWords, cashYears } from '../results/years-panels';

type ReportPagesProps = {
  readonly report: ReportView;
  /** On paper the document's own title is its first heading; on the screen the section's is. */
  readonly isDocument?: boolean;
};

/** The two pages, the same on the screen and on paper. */
export function ReportPages({ report, isDocument = false }: ReportPagesProps) {
  const result = report.result;
  return (
    <>
      <FirstPage report={report} result={result} isDocument={isDocument} />
      <SecondPage report={report} result={result} />
    </>
  );
}

type PageProps = { readonly report: ReportView; readonly result: ResultView };

const HASH_SHOWN = 12;

function footers({ report: { manifest, place, workbookName } }: PageProps, page: number) {
  const whose = [place, workbookName].filter((part) => part !== '').join(', ');
  return {
    footer: `${whose}, ${manifest.writtenOn}`,
    footerNote: `Gritbin ${manifest.programVersion}, scenario ${manifest.scenarioHash.slice(0, HASH_SHOWN)}, page ${page} of 2`,
  };
}

function FirstPage({ report, result, isDocument }: PageProps & { readonly isDocument: boolean }) {
  const unit = moneyUnitOf(result);
  const { words, print } = moneyLooks[unit];
  const cash = cashYears(result);
  const Title = isDocument ? 'h1' : 'h2';
  return (
    <ReportPage
      heading={`Social value summary: ${report.workbookName}, ${report.scenarioName}`}
      headingNote={`${result.priceBase}, ${result.horizon}`}
      {...footers({ report, result }, 1)}
    >
      <Title className="gb-report-title">{report.title}</Title>
      <div className="gb-report-picture">
        <StreetScene />
      </div>
      <StoryLines story={report.story} />
      <ReportFigures figures={fourFigures(result)} />
      <section>
        <h3>What is gained, kept apart</h3>
        <LabelTable
          caption={`Five kinds of value, ${words}, ${result.priceBase}, ${result.discounting}`}
          unit={words}
          rows={result.fiveLabels.map(({ label, howItComes, figure }) => ({
            label,
            words: howItComes,
            text: print(figure.value),
          }))}
        />
        <p className="gb-caption">
          Five different things, never added into one figure. {sentence(result.discounting)}; {result.scheduleVintage}.
        </p>
      </section>
      <section className="gb-report-cash">
        <h3>When cash moves</h3>
        <div className="gb-report-pair">
          <div>
            <Legend entries={cashLegend} />
            <div role="img" aria-label={cashWords(cash, unit)}>
              <CashByYearChart rows={cash} unit={unit} height={128} />
            </div>
            <p className="gb-caption">{cashWords(cash, unit)}</p>
          </div>
          <TwinTable content={cashTable(cash, unit)} />
        </div>
      </section>
    </ReportPage>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function StoryLines({ story }: { readonly story: ReportView['story'] }) {
  if (story === null) return null;
  const who = story.age === null ? story.pseudonym : `${story.pseudonym}, ${story.age}`;
  return (
    <div>
      {story.quote !== '' && <p className="gb-story">“{story.quote}”</p>}
      <p className="gb-caption">
        {who} ({story.invented ? 'an invented person' : 'a name we chose'}; one person, illustrative). {story.needed}{' '}
        {story.councilDid} {story.neighboursDid} Otherwise: {story.otherwise}
      </p>
    </div>
  );
}

function fourFigures(result: ResultView) {
  const lens = (name: 'council' | 'public') => result.lenses.find((one) => one.lens === name);
  const [council, whole] = [lens('council'), lens('public')];
  const { helpers, extraSupported } = result.people;
  return [
    { id: 'cost', text: figureText(result.council.putsIn), words: 'the council puts in' },
    {
      id: 'hours',
      text: `${countText(result.council.hours.value ?? '0')} h`,
      words: `neighbours give, ${countText(helpers.with.values.at(2) ?? helpers.with.values.at(-1) ?? '0')} of them, beside the result`,
    },
    {
      id: 'home',
      text: figureText(result.pathway.yearsAtHome),
      words: `at home gained, by ${countText(extraSupported.value ?? '0')} people`,
    },
    {
      id: 'net',
      text: whole === undefined ? '–' : figureText(whole.net, { plus: true }),
      words: `net to the public purse; counting cash alone ${moneyText(whole?.netCash.value ?? '0', { plus: true })}; to the council ${moneyText(council?.net.value ?? '0', { plus: true })}`,
    },
  ];
}

function SecondPage({ report, result }: PageProps) {
  const unit = moneyUnitOf(result);
  return (
    <ReportPage {...footers({ report, result }, 2)}>
      <h2>Who pays and who gains</h2>
      <p className="gb-caption">
        {moneyLooks[unit].words}, {result.priceBase}, {result.horizon}, {result.discounting}
      </p>
      <div>
        <PayerTable rows={payerRows(result)} caption={payerCaption(result, unit)} unit={unit} />
      </div>
      {result.gaps.map((gap) => (
        <Note key={gap.basis} title={gap.basis === 'fiscal' ? 'Funder gap.' : 'Counting cash alone.'}>
          {gap.words}
        </Note>
      ))}
      <div className="gb-report-pair">
        <section>
          <h3>How sure we are</h3>
          <p className="gb-caption">
            One worked-out figure, not yet an interval: the grades say how sure one may be. The weakest numbers:
          </p>
          <ul className="gb-report-list">
            {result.weakest.slice(0, 4).map(({ quantityId, label, grade }) => (
              <li key={quantityId}>
                {label}. <Grade grade={grade as GradeNumber} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>What others found</h3>
          <ul className="gb-report-list">
            {result.published.slice(0, 4).map(({ id, title, finding }) => (
              <li key={id}>
                {title}: {finding}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <CaseAgainst words={result.caseAgainst} />
      <section>
        <h3>Statement</h3>
        <p className="gb-caption">
          {report.statement} {manifestWords(report)}
        </p>
      </section>
    </ReportPage>
  );
}

/** Enough to make the same figures again. */
function manifestWords({ manifest }: ReportView): string {
  return `Gritbin ${manifest.programVersion}, model ${manifest.engineVersion}; ${manifest.priceBase}; ${manifest.horizon}; ${manifest.scheduleVintage}; scenario ${manifest.scenarioHash}.`;
}
