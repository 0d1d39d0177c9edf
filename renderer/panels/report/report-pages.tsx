import type { ResultView } from '../../../core/contract-types';
import type { ReportedLens } from '../../../core/report';
import { formatInterval } from '../../../core/words';
import { CashByYearChart, cashLegend, livingStates, moneyLooks, PayerTable } from '../../charts';
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
import { WhereAreas, whereTable, whereWords } from '../independence/where-panel';
import { BesideTable, measuresNote, MeasuresTable, OutcomesTable } from '../results/measures-table';
import { payerCaption, payerRows } from '../results/payers-panel';
import { moneyUnitOf } from '../results/result-scale';
import { cashTable, cashWords, cashYears } from '../results/years-panels';
import { LedgerTable } from './ledger-table';

type ReportPagesProps = {
  readonly report: ReportView;
  /** On paper the document's own title is its first heading; on the screen the section's is. */
  readonly isDocument?: boolean;
};

/** The pages, the same on the screen and on paper: the answer, who pays and how sure, the charts with their tables, and what it rests on. */
export function ReportPages({ report, isDocument = false }: ReportPagesProps) {
  const result = report.result;
  return (
    <>
      <FirstPage report={report} result={result} isDocument={isDocument} />
      <SecondPage report={report} result={result} />
      <ThirdPage report={report} result={result} />
      <MeasuresPage report={report} result={result} />
      <OutcomesPage report={report} result={result} />
      <ChecksPage report={report} result={result} />
      <LedgerPages report={report} result={result} />
    </>
  );
}

type PageProps = { readonly report: ReportView; readonly result: ResultView };

const HASH_SHOWN = 12;

function footers({ report: { manifest, place, workbookName } }: PageProps, page: number) {
  const whose = [place, workbookName].filter((part) => part !== '').join(', ');
  return {
    footer: `${whose}, ${manifest.writtenOn}`,
    footerNote: `Gritbin ${manifest.programVersion}, scenario ${manifest.scenarioHash.slice(0, HASH_SHOWN)}, page ${page}`,
  };
}

function FirstPage({ report, result, isDocument }: PageProps & { readonly isDocument: boolean }) {
  const unit = moneyUnitOf(result);
  const { words, print } = moneyLooks[unit];
  const Title = isDocument ? 'h1' : 'h2';
  return (
    <ReportPage
      heading={`Social value summary: ${report.workbookName}, ${report.scenarioName}`}
      headingNote={`${result.priceBase}, ${result.horizon}`}
      {...footers({ report, result }, 1)}
    >
      <Title>{report.title}</Title>
      <div className="gb-report-picture">
        <StreetScene />
      </div>
      <StoryLines story={report.story} />
      <ReportFigures figures={fourFigures(report)} />
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
      {result.gaps.map((gap) => (
        <Note key={gap.basis} title={gap.basis === 'fiscal' ? 'Funder gap.' : 'Counting cash alone.'}>
          {gap.words}
        </Note>
      ))}
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

function fourFigures({ result, uncertainty }: ReportView) {
  const lens = (name: 'council' | 'public') => result.lenses.find((one) => one.lens === name);
  const [council, whole] = [lens('council'), lens('public')];
  const { helpers, extraSupported } = result.people;
  const stated = whole === undefined ? '–' : figureText(whole.net, { plus: true });
  const drawn = uncertainty?.lenses.find((one) => one.lens === 'public');
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
      text: stated,
      words: `net to the public purse, ${drawn === undefined ? 'one worked-out figure' : likelyWords(drawn)}; counting cash alone ${moneyText(whole?.netCash.value ?? '0', { plus: true })}; to the council ${moneyText(council?.net.value ?? '0', { plus: true })}`,
    },
  ];
}

/** "likely between −£153k and +£345k". */
function likelyWords({ interval }: ReportedLens): string {
  return `likely ${formatInterval(interval.low, interval.high, { form: 'words', plus: true })}`;
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
      <div className="gb-report-pair">
        <section>
          <h3>How sure we are</h3>
          <HowSure uncertainty={report.uncertainty} />
          <p className="gb-caption">The weakest numbers:</p>
          <ul className="gb-report-list">
            {result.weakest.slice(0, 3).map(({ quantityId, label, grade }) => (
              <li key={quantityId}>
                {label}. <Grade grade={grade as GradeNumber} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>What others found</h3>
          <ul className="gb-report-list">
            {result.published.slice(0, 4).map(({ id, title, found }) => (
              <li key={id}>
                {title}: {found}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <CaseAgainst words={result.caseAgainst} />
    </ReportPage>
  );
}

/** Each net as stated, with nine futures in ten and the chance that it pays back; and what is said where the futures lie far from it. */
function HowSure({ uncertainty }: Pick<ReportView, 'uncertainty'>) {
  if (uncertainty === null) {
    return <p className="gb-caption">No interval can be drawn: in some futures a figure has no value.</p>;
  }
  const pays = uncertainty.lenses.find(({ lens }) => lens === 'public')?.words.paidBack ?? '';
  return (
    <>
      <div className="gb-report-compact">
        <TwinTable
          content={{
            caption: 'How sure we are of each net',
            rowName: 'Net to',
            columns: [
              { id: 'net', name: 'Net' },
              { id: 'range', name: '9 futures in 10' },
              { id: 'chance', name: 'Pays back' },
            ],
            rows: uncertainty.lenses.map(({ lens, name, pointEstimate, interval, chancePositive }) => ({
              id: lens,
              name,
              cells: [
                moneyText(pointEstimate, { plus: true }),
                formatInterval(interval.low, interval.high, { form: 'table', plus: true }),
                chancePositive.words,
              ],
            })),
          }}
        />
      </div>
      <p className="gb-caption">
        Public purse: {pays} {uncertainty.drawsWords}.
      </p>
      {uncertainty.lenses.map(({ lens, name, far }) =>
        far === null ? null : (
          <p key={lens} className="gb-caption">
            {name}: {far.words}
          </p>
        ),
      )}
    </>
  );
}

/** When money moves and where people live, each chart with its table. */
function ThirdPage({ report, result }: PageProps) {
  const unit = moneyUnitOf(result);
  const cash = cashYears(result);
  return (
    <ReportPage {...footers({ report, result }, 3)}>
      <h2>When money moves, and where people live</h2>
      <section>
        <h3>Cash, year by year</h3>
        <p className="gb-caption">
          {moneyLooks[unit].words}, {result.priceBase}, not discounted. {cashWords(cash)}
        </p>
        <div className="gb-report-pair gb-report-compact">
          <div>
            <Legend entries={cashLegend} />
            <div role="img" aria-label={cashWords(cash)}>
              <CashByYearChart rows={cash} unit={unit} height={150} />
            </div>
          </div>
          <TwinTable content={cashTable(cash, unit)} />
        </div>
      </section>
      <section className="gb-report-where">
        <h3>Where people live</h3>
        <p className="gb-caption">
          Of 100 people who join, by years since they joined. Help is not counted as lengthening life unless the
          scenario says so.
        </p>
        <Legend entries={livingStates} />
        <div role="img" aria-label={whereWords(result.pathway)}>
          <WhereAreas pathway={result.pathway} />
        </div>
        <TwinTable content={whereTable(result.pathway)} />
      </section>
    </ReportPage>
  );
}

/** Every measure with the figures it is made of. */
function MeasuresPage({ report, result }: PageProps) {
  const note = measuresNote(result);
  return (
    <ReportPage {...footers({ report, result }, 4)}>
      <h2>Every measure</h2>
      <p className="gb-caption">{note}. Gains are less losses.</p>
      <div className="gb-report-compact gb-report-measures">
        {result.measures.byLens.map((lens) => (
          <MeasuresTable key={lens.lens} lens={lens} caption={`Every measure, ${lens.name}, ${note}`} />
        ))}
      </div>
    </ReportPage>
  );
}

/** What one of each outcome costs, and the figures that stand beside the result. */
function OutcomesPage({ report, result }: PageProps) {
  const note = measuresNote(result);
  return (
    <ReportPage {...footers({ report, result }, 5)}>
      <h2>What one of each outcome costs, and what stands beside the result</h2>
      <p className="gb-caption">{note}</p>
      <section>
        <OutcomesTable measures={result.measures} caption={`What one of each outcome costs, ${note}`} />
        <p className="gb-caption">
          Outcomes are counted, not discounted. All of the cost stands over each, so these are never added.
        </p>
      </section>
      {result.measures.beside.map((group) => (
        <section key={group.id}>
          <h3>{group.title}</h3>
          <p className="gb-caption">{group.words}</p>
          <BesideTable group={group} />
        </section>
      ))}
    </ReportPage>
  );
}

/** One life, and everything that was checked: what must be mended, what to look at, what holds. */
function ChecksPage({ report, result }: PageProps) {
  const { oneLife } = report;
  const passed = result.checks.filter(({ outcome }) => outcome === 'pass');
  return (
    <ReportPage {...footers({ report, result }, 6)}>
      {oneLife !== null && (
        <section>
          <h2>{oneLife.title}</h2>
          <p>{oneLife.sentences.join(' ')}</p>
        </section>
      )}
      <h2>What was checked</h2>
      {CHECK_GROUPS.map(([outcome, name]) => {
        const found = result.checks.filter((check) => check.outcome === outcome);
        if (found.length === 0) return null;
        return (
          <section key={outcome}>
            <h3>
              {name}: {found.length}
            </h3>
            <ul className="gb-report-list">
              {found.map(({ code, what, why, mend }, at) => (
                <li key={`${code}-${at}`}>
                  <strong>{what}.</strong> {why} {mend}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section>
        <h3>Passed: {passed.length}</h3>
        <p className="gb-caption">{passed.map(({ what }) => `${what}.`).join(' ')}</p>
      </section>
    </ReportPage>
  );
}

const CHECK_GROUPS = [
  ['fail', 'Must be mended'],
  ['warn', 'To look at'],
] as const;

/** What every figure that was filled in rests on: the statement, then the ledger, over as many sheets as it takes. */
function LedgerPages({ report, result }: PageProps) {
  return (
    <ReportPage {...footers({ report, result }, 7)}>
      <h2>What it rests on</h2>
      <section>
        <h3>Statement</h3>
        <p className="gb-caption">
          {report.statement} {manifestWords(report)}
        </p>
      </section>
      <div className="gb-report-ledger">
        <h3>Every figure that was filled in</h3>
        <LedgerTable rows={report.ledger} />
      </div>
    </ReportPage>
  );
}

/** Enough to make the same figures again. */
function manifestWords({ manifest }: ReportView): string {
  return `Gritbin ${manifest.programVersion}, model ${manifest.engineVersion}; ${manifest.priceBase}; ${manifest.horizon}; ${manifest.scheduleVintage}; ${manifest.simulation}; scenario ${manifest.scenarioHash}.`;
}
