import { useState } from 'react';
import {
  Funnel,
  LifeMonths,
  LifeTable,
  LogicChain,
  StepRestsOn,
  ChartPanel,
  WhereTheyLiveChart,
  livingStates,
} from '../charts';
import {
  PageTitle,
  Panel,
  QuantityField,
  Switch,
  type DecimalText,
  type LegalRange,
  type QuantityDisplay,
  type GradeNumber,
  type SliderSpan,
} from '../components';
import { BinArt, HelpedArt, HomeArt, NeighboursArt } from '../drawings';
import { Frame } from './frame';
import { lifeRows, lives, withoutYears, withYears } from './invented-lives';

const nothing = () => undefined;

type Field = {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly value: DecimalText;
  readonly display: QuantityDisplay;
  readonly legal: LegalRange;
  readonly slider: SliderSpan;
  readonly published?: { readonly from: DecimalText; readonly to: DecimalText };
  readonly grade: GradeNumber;
  readonly source: string;
  readonly isChanged?: boolean;
};

const share = {
  display: { kind: 'percent' },
  legal: { least: '0', most: '1' },
  slider: { from: '0', to: '60', step: '1' },
} as const;

const fields: readonly Field[] = [
  {
    id: 'hear',
    label: 'Hear about it',
    words: 'Residents who know help is wanted',
    value: '0.31',
    ...share,
    published: { from: '10', to: '17' },
    grade: 4,
    source: 'Published: 1 in 10 to 1 in 6 without an invitation',
  },
  {
    id: 'willing',
    label: 'Would be willing',
    words: 'Of those who hear',
    value: '0.28',
    ...share,
    published: { from: '24', to: '33' },
    grade: 3,
    source: 'National survey: 28% would like more input',
  },
  {
    id: 'time',
    label: 'Have the time',
    words: 'Of those willing; the council can ease this',
    value: '0.46',
    ...share,
    slider: { from: '0', to: '100', step: '1' },
    grade: 5,
    source: 'Two neighbouring schemes',
  },
  {
    id: 'stay',
    label: 'Still helping a year later',
    words: 'Retention of helpers',
    value: '0.8',
    ...share,
    slider: { from: '40', to: '100', step: '1' },
    published: { from: '62', to: '84' },
    grade: 6,
    source: 'No source yet: add one, or ask your helpers',
    isChanged: true,
  },
  {
    id: 'hours',
    label: 'Hours each helper gives',
    words: 'A month, in winter and out',
    value: '1.5',
    display: { kind: 'number', after: 'h' },
    legal: { least: '0', most: '200' },
    slider: { from: '0', to: '6', step: '0.1' },
    published: { from: '1', to: '3' },
    grade: 4,
    source: 'Area board monitoring, 2024',
  },
];

function Fields() {
  const [values, setValues] = useState<Readonly<Record<string, DecimalText>>>({});
  const [counted, setCounted] = useState({ drags: 0, commits: 0 });
  const commit = (id: string) => (value: DecimalText) => {
    setValues((before) => ({ ...before, [id]: value }));
    setCounted(({ drags, commits }) => ({ drags, commits: commits + 1 }));
  };
  return (
    <div data-drags={counted.drags} data-commits={counted.commits}>
      {fields.map((field) => (
        <QuantityField
          key={field.id}
          {...field}
          value={values[field.id] ?? field.value}
          source={{ words: field.source }}
          onDrag={() => setCounted(({ drags, commits }) => ({ drags: drags + 1, commits }))}
          onCommit={commit(field.id)}
        />
      ))}
    </div>
  );
}

export function PeoplePage() {
  const [channel, setChannel] = useState('neighbour');
  return (
    <Frame section="people">
      <PageTitle title="Who comes forward" words="How many neighbours help, of all those invited, and how many stay.">
        <Switch
          name="Channel"
          choices={[
            { id: 'neighbour', name: 'Helping a neighbour' },
            { id: 'group', name: 'In a group' },
          ]}
          chosen={channel}
          onChoose={setChannel}
        />
      </PageTitle>
      <Panel name="From residents to helpers">
        <Funnel
          steps={[
            { id: '1', name: 'Residents reached', people: '14200', figure: { text: '14,200', figureId: 'f1' } },
            { id: '2', name: 'Hear about it', people: '4402', figure: { text: '4,402', figureId: 'f2' } },
            { id: '3', name: 'Willing', people: '1233', figure: { text: '1,233', figureId: 'f3' } },
            { id: '4', name: 'Have the time', people: '567', figure: { text: '567', figureId: 'f4' } },
            { id: '5', name: 'Trust it, and are asked', people: '268', figure: { text: '268', figureId: 'f5' } },
            { id: '6', name: 'Helping by year 3', people: '214', figure: { text: '214', figureId: 'f6' } },
          ]}
          remark="The tightest step is trust and being asked; one more in ten adds 27 helpers."
          onExplain={nothing}
        />
      </Panel>
      <Panel name="What decides it">
        <Fields />
      </Panel>
    </Frame>
  );
}

export function ChainPage() {
  const [step, setStep] = useState('people');
  return (
    <Frame section="chain">
      <PageTitle
        title="From salt to who gains"
        words="Each arrow is an assumption. Choose a step to see what it rests on. £ over ten years, discounted."
      />
      <Panel name="The chain">
        <LogicChain
          steps={[
            {
              id: 'council',
              name: 'The council puts in',
              figure: '£186k',
              words: 'bins, salt, organiser',
              art: <BinArt />,
              tone: 'council',
            },
            {
              id: 'neighbours',
              name: 'Neighbours help',
              figure: '214',
              words: 'helpers, 36,800 hours',
              art: <NeighboursArt />,
              tone: 'people',
            },
            {
              id: 'people',
              name: 'People supported',
              figure: '143',
              words: 'like Eileen, over 10 years',
              art: <HelpedArt />,
              tone: 'people',
            },
            {
              id: 'home',
              name: 'Months at home',
              figure: '472',
              words: 'gained, 3.3 months each',
              art: <HomeArt />,
              tone: 'people',
            },
          ]}
          gainers={[
            {
              id: 'people',
              name: 'People helped and helpers',
              icon: 'people',
              label: 'wellbeing',
              amount: '212600',
              figure: { text: '+£213k', figureId: 'g1' },
            },
            {
              id: 'nhs',
              name: 'NHS',
              icon: 'nhs',
              label: 'capacity',
              amount: '164700',
              figure: { text: '+£165k', figureId: 'g2' },
            },
            {
              id: 'home',
              name: 'Households',
              icon: 'households',
              label: 'wider',
              amount: '151700',
              figure: { text: '+£152k', figureId: 'g3' },
            },
            {
              id: 'council',
              name: 'Council',
              icon: 'council',
              label: 'pressure',
              amount: '102090',
              figure: { text: '+£102k', figureId: 'g4' },
            },
            {
              id: 'cash',
              name: 'Council, cash',
              icon: 'cash',
              label: 'cash',
              amount: '22410',
              figure: { text: '+£22k', figureId: 'g5' },
            },
            {
              id: 'police',
              name: 'Police and fire',
              icon: 'police',
              label: 'capacity',
              amount: '3100',
              figure: { text: '+£3k', figureId: 'g6' },
            },
            {
              id: 'dwp',
              name: 'DWP',
              icon: 'dwp',
              label: 'pressure',
              amount: '-9800',
              figure: { text: '−£10k', figureId: 'g7' },
            },
            {
              id: 'carers',
              name: 'Unpaid carers',
              icon: 'carers',
              label: 'wider',
              amount: '-18400',
              figure: { text: '−£18k', figureId: 'g8' },
            },
          ]}
          chosen={step}
          onChoose={setStep}
          onExplain={nothing}
        />
      </Panel>
      <StepRestsOn
        title="What “people supported” rests on"
        grade={5}
        assumes="9 hours a month keeps one person supported; helpers are the limit."
        wrongIf="helpers clear paths for people who would have managed, or stop in the second winter."
        seenIn="the organiser’s monthly list, and a count of who had help in the last fortnight."
      />
    </Frame>
  );
}

export function IndependencePage() {
  const [who, setWho] = useState('all');
  return (
    <Frame section="independence">
      <PageTitle
        title="Living at home"
        words="Where 143 people are, year by year after they first get help, and where they would have been."
      >
        <Switch
          name="Who"
          choices={[
            { id: 'all', name: 'Everybody' },
            { id: 'eileen', name: 'Eileen' },
          ]}
          chosen={who}
          onChoose={setWho}
        />
      </PageTitle>
      <ChartPanel
        title="People by where they live"
        note="Number of people, by years since they entered the scheme"
        alternative="Two stacked areas: in year 4, 38 of 143 people live at home without care where nobody helps, 44 where neighbours do; as many have died in both."
        legend={livingStates}
        table={{
          caption: 'People by where they live, by years since they entered the scheme',
          rowName: 'Years',
          columns: [
            { id: 'without', name: 'At home without care, without help' },
            { id: 'with', name: 'The same, with help' },
          ],
          rows: withoutYears.map((year, at) => ({
            id: String(year.yearsSince),
            name: String(year.yearsSince),
            cells: [year.people.home ?? '–', withYears[at]?.people.home ?? '–'],
          })),
        }}
      >
        <WhereTheyLiveChart
          without={withoutYears}
          withHelp={withYears}
          marked={{ yearsSince: 4, withoutText: '38 of 143', withText: '44 of 143', words: 'at home without care' }}
        />
      </ChartPanel>
      <Panel
        title="Eileen’s years, on average"
        note="Expected months in each place for a woman of 87 like Eileen. One story, many possible lives: an average is not a prediction."
      >
        <LifeMonths bars={lives} />
        <LifeTable rows={lifeRows} caption="Eileen’s years, on average, with and without help" onExplain={nothing} />
        <p className="gb-remark">
          Put off is not the same as avoided. Living longer has a cost too: £38k to the council over ten years, shown on
          its own line in Results.
        </p>
      </Panel>
    </Frame>
  );
}
