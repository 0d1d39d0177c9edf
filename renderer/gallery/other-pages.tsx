import { Button, Checkbox } from '@mantine/core';
import { IconLock, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { CashByYearChart, ChartPanel, PayerTable, type ChartFace } from '../charts';
import {
  CaseAgainst,
  Figure,
  Grade,
  IntervalBar,
  KeyboardHelp,
  LabelSwatch,
  LabelTable,
  labelOrder,
  Note,
  PageTitle,
  Panel,
  PanelPair,
  QuantityField,
  RangeBar,
  ReportFigures,
  ReportPage,
  ReportPreview,
  SavedPill,
  StatusPill,
  type GradeNumber,
} from '../components';
import { StreetScene } from '../drawings';
import { Frame } from './frame';
import { cashYears, payers } from './invented-payers';

const nothing = () => undefined;

export function ReportsPage() {
  const parts = [
    'Headline',
    'Eileen’s story',
    'Logic chain',
    'Who pays, who gains',
    'How sure we are',
    'Published findings',
    'Case against',
  ];
  return (
    <Frame section="report" hasAnswer={false}>
      <PageTitle title="Two-page summary" words="What leaves the building. Rounded figures on the page add up.">
        <Button variant="default">Spreadsheet with formulas</Button>
        <Button leftSection={<IconPrinter size={17} aria-hidden="true" />}>Save as PDF</Button>
      </PageTitle>
      <ReportPreview
        side={
          <>
            <Checkbox.Group label="In this report" defaultValue={parts}>
              {parts.map((part) => (
                <Checkbox key={part} mt={8} value={part} label={part} />
              ))}
            </Checkbox.Group>
            <Note kind="warning" act={{ label: 'Mend it', onAct: nothing }}>
              One claim is stronger than its evidence, and prints with a note.
            </Note>
            <p className="gb-home-note">
              <IconLock size={17} stroke={1.7} aria-hidden="true" />
              Josie’s story has no consent and is left out.
            </p>
          </>
        }
      >
        <ReportPage
          heading="Social value summary, Forty streets"
          headingNote="2026‑27 prices, ten years"
          footer="Hartbeck District (invented), “For cabinet”, 20 Nov 2026"
          footerNote="Model 1.4, file 7c1e 90b4, page 1"
        >
          <h2>Forty grit bins and an organiser would probably be worth it for the public purse, but not in cash</h2>
          <div className="gb-report-picture">
            <StreetScene />
          </div>
          <p className="gb-story">
            “The path was done before I’d had my tea. I’d not have gone out else, not for three weeks.” Eileen, 87 (a
            name we chose; one person, illustrative)
          </p>
          <ReportFigures
            figures={[
              { id: 'a', text: '£186k', words: 'the council puts in' },
              { id: 'b', text: '214', words: 'neighbours help, 36,800 hours' },
              { id: 'c', text: '39 years', words: 'at home gained, by 143 people' },
              { id: 'd', text: '+£96k', words: 'net to the public purse, likely −£153k to +£345k' },
            ]}
          />
          <h3>Who gains, kept apart</h3>
          <LabelTable
            caption="Five kinds of value, £ thousand"
            unit="£ thousand"
            rows={labelOrder.map((label, at) => ({
              label,
              words: reportWords[at]?.[0] ?? '',
              text: reportWords[at]?.[1] ?? '',
            }))}
          />
          <p className="gb-caption">
            These are five different things and are not added into one figure. Discounted at 3.5%, the Green Book 2026
            standard schedule.
          </p>
        </ReportPage>
        <ReportPage
          footer="Hartbeck District (invented), “For cabinet”, 20 Nov 2026"
          footerNote="Model 1.4, file 7c1e 90b4, page 2"
        >
          <h2>Who pays and who gains</h2>
          <div>
            <PayerTable rows={payers} caption="Who pays and who gains, £ thousand, in the report" />
          </div>
          <Note title="The council is £61.9k worse off and the NHS gains £164.7k of capacity.">
            A transfer of £61.9k would leave neither worse off. Capacity is not cash: it needs a decision to use it.
          </Note>
          <CaseAgainst words="The result leans on one guess, that help slows care-home entry by 14%. The council spends £186k to release £22k of cash, and the NHS, which gains most, has not been asked to pay." />
        </ReportPage>
      </ReportPreview>
    </Frame>
  );
}

const reportWords: readonly (readonly [words: string, text: string])[] = [
  ['two home-care rounds not re-let in 2029‑30', '22.4'],
  ['slower growth in care-home placements', '92.3'],
  ['bed days and call-outs others can use', '167.8'],
  ['care fees that households do not pay', '133.3'],
  ['life satisfaction, people helped and helpers', '212.6'],
];

const failure = {
  title: 'These results are out of date',
  happened: '“Hours for one person” is 0, so the number supported would be without limit.',
  kept: 'All your answers. The results below the line are from 14:06, before the change.',
  mend: 'Type more than 0 hours, or undo.',
  reference: 'hours-per-person-zero',
  acts: [
    { label: 'Go to the number', onAct: nothing },
    { label: 'Undo', onAct: nothing },
  ],
};

const faces: readonly (readonly [string, ChartFace])[] = [
  [
    'Cash, waiting',
    {
      face: 'waiting',
      work: {
        done: 6700,
        of: 16384,
        words: 'Simulating, 6,700 of 16,384 draws. The first answer is already shown.',
        onCancel: nothing,
        cancelWords: 'Cancel keeps what is there and says how many draws it rests on.',
      },
    },
  ],
  [
    'Cash, empty',
    {
      face: 'empty',
      title: 'Nobody gains yet',
      words:
        'Say what changes when people get help, and what that is worth. Start with one: fewer weeks in a care home is the usual first.',
      next: { label: 'Add what changes', onAct: nothing },
    },
  ],
  ['Cash, failed', { face: 'failed', failure }],
  ['Cash, full', { face: 'full' }],
  ['Cash, failed with old results', { face: 'failed', failure, keepsOld: true }],
];

export function FacesPage() {
  return (
    <Frame section="results">
      <PageTitle
        title="Four faces of a panel"
        words="Waiting, empty, failed and full: the same frame, the same height, no jump."
      />
      <PanelPair>
        {faces.map(([title, face]) => (
          <ChartPanel
            key={title}
            title={title}
            note="£ thousand, not discounted"
            alternative="Cash by year, invented"
            face={face}
            table={{ caption: title, rowName: 'Year', columns: [], rows: [] }}
          >
            <CashByYearChart rows={cashYears} />
          </ChartPanel>
        ))}
      </PanelPair>
    </Frame>
  );
}

const grades: readonly GradeNumber[] = [1, 2, 3, 4, 5, 6];

export function PartsPage({ showsKeys = false }: { readonly showsKeys?: boolean }) {
  const [isOpen, setOpen] = useState(showsKeys);
  const [value, setValue] = useState('2650.5');
  return (
    <Frame section="value">
      <PageTitle title="Parts" words="What is not on another page of the gallery.">
        <Button variant="default" onClick={() => setOpen(true)}>
          Keys
        </Button>
      </PageTitle>
      <PanelPair>
        <Panel title="Grades" note="More bars, stronger evidence">
          {grades.map((grade) => (
            <p key={grade}>
              <Grade grade={grade} />
            </p>
          ))}
        </Panel>
        <Panel title="Labels, pills" tone="quiet">
          {labelOrder.map((label) => (
            <p key={label}>
              <LabelSwatch label={label} />
            </p>
          ))}
          <p>
            <SavedPill state="saved" /> <SavedPill state="saving" /> <SavedPill state="failed" />
          </p>
          <p>
            <StatusPill tone="good">On course</StatusPill> <StatusPill tone="bad">Behind</StatusPill>{' '}
            <StatusPill tone="info">Inside the council only</StatusPill>
          </p>
        </Panel>
        <Panel title="Figures">
          <p>
            <Figure
              name="Net value"
              text="−£61.9k"
              figureId="a"
              size="hero"
              tone="negative"
              word="guess"
              onExplain={nothing}
            />
          </p>
          <p>
            <Figure name="Hours" text="36,800 h" figureId="b" size="large" onExplain={nothing} />
          </p>
          <p>
            On paper: <Figure name="Net value" text="+£96k" figureId="a" size="strong" />
          </p>
          <p>2026‑27 Nil 1111 0000 8888 Il1</p>
        </Panel>
        <Panel title="Ranges">
          <IntervalBar
            low="12000"
            middle="40000"
            high="90000"
            lowText="+£12k"
            highText="+£90k"
            sentence="Likely between +£12k and +£90k."
          />
          <IntervalBar
            low="-90000"
            middle="-40000"
            high="-12000"
            lowText="−£90k"
            highText="−£12k"
            sentence="Likely between −£90k and −£12k."
          />
          <IntervalBar
            size="small"
            scale={[-300, 600]}
            low="-70"
            middle="18.6"
            high="107"
            lowText="−70"
            highText="+107"
            sentence="Between −£70k and +£107k."
          />
          <RangeBar low="0.5" high="4" middle="1.7" scale={[0, 8]} mark={1} isOurs />
        </Panel>
      </PanelPair>
      <Note>Opened winter-2024.gritbin, made by an older version. Nothing was altered.</Note>
      <Note kind="refusal" title="Local people into paid jobs is behind." act={{ label: 'Mend it', onAct: nothing }}>
        At this pace 5 of 8 by March 2029.
      </Note>
      <Note kind="passed">Shares of each stream add to 100%.</Note>
      <Panel title="Fields">
        <QuantityField
          label="What a grit bin costs"
          words="Each, bought and put in place"
          value={value}
          display={{ kind: 'money' }}
          legal={{ least: '0' }}
          slider={{ from: '0', to: '1000', step: '10' }}
          grade={2}
          source={{ words: 'Supplier’s price list, 2025', act: { label: 'Change the source', onAct: nothing } }}
          onDrag={nothing}
          onCommit={setValue}
        />
        <QuantityField
          label="Streets"
          value="0"
          display={{ kind: 'number' }}
          legal={{ least: '1', isWhole: true }}
          grade={6}
          source={{ words: 'No source yet' }}
          refusal="There must be at least one street."
          onDrag={nothing}
          onCommit={nothing}
        />
      </Panel>
      <KeyboardHelp isOpen={isOpen} onClose={() => setOpen(false)} />
    </Frame>
  );
}
