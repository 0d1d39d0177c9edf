import { useState, type ReactNode } from 'react';
import type { ChainView } from '../../../core/contract-types';
import { LogicChain, StepRestsOn, type ChainGainer, type GainerIcon } from '../../charts';
import { Panel, type GradeNumber, type OnExplain } from '../../components';
import { AtWorkArt, BinArt, HelpedArt, HomeArt, NeighboursArt, TemplateArt } from '../../drawings';
import { countText, figureText, moneyText } from '../figure-text';

type ChainPanelProps = {
  readonly chain: ChainView;
  /** What is put in looks as the workbook's template does. */
  /** The drawing of the template that the workbook came from; null where it came from none. */
  readonly picture: string | null;
  readonly onExplain: OnExplain;
};

/** The chain from what is put in to who gains, and what its chosen step rests on. */
export function ChainPanel({ chain, picture, onExplain }: ChainPanelProps) {
  const [chosen, setChosen] = useState<string>('people');
  const step = chain.steps.find(({ id }) => id === chosen);
  return (
    <>
      <Panel name="The chain">
        <LogicChain
          steps={chain.steps.map(({ id, label, figure, second }) => ({
            id,
            name: label,
            // What stands under it names what is counted.
            figure: figure.unit === '£' ? figureText(figure) : countText(figure.value ?? '0'),
            words: second,
            art: id === 'inputs' ? inputArt(picture) : isBought(figure.id) ? <AtWorkArt /> : ART[id],
            tone: id === 'inputs' ? 'council' : 'people',
          }))}
          gainers={gainersOf(chain)}
          chosen={chosen}
          onChoose={setChosen}
          onExplain={onExplain}
        />
      </Panel>
      {step !== undefined && (
        <StepRestsOn
          title={`What “${step.label.toLowerCase()}” rests on`}
          grade={step.weakestGrade as GradeNumber}
          assumes={step.assumes}
          wrongIf={step.wrongIf}
          seenIn={step.seenIn}
        />
      )}
    </>
  );
}

/** A step that counts what is bought, not who helps. */
const isBought = (figureId: string) => figureId.startsWith('total:service.');

/** What the council puts in: a bin where it is one, or where no template says what else it is. */
function inputArt(picture: string | null): ReactNode {
  if (picture === null || picture === 'grit-bins') return <BinArt />;
  return (
    <span className="gb-chain-template" aria-hidden="true">
      <TemplateArt name={picture} />
    </span>
  );
}

const ART: Readonly<Record<Exclude<ChainView['steps'][number]['id'], 'inputs'>, ReactNode>> = {
  helpers: <NeighboursArt />,
  people: <HelpedArt />,
  home: <HomeArt />,
};

type End = ChainView['ends'][number];

/** Everybody who gains or loses something, the largest gain first and the largest loss last. Read from sizes, for order only. */
function gainersOf({ ends }: ChainView): readonly ChainGainer[] {
  return ends
    .filter(({ figure }) => /[1-9]/.test(figure.value ?? '0'))
    .map((end) => ({
      id: `${end.payer}-${end.label}`,
      name: end.label === 'cash' ? `${end.name}, cash` : end.name,
      icon: iconOf(end),
      label: end.label,
      amount: end.figure.value ?? '0',
      figure: { text: moneyText(end.figure.value ?? '0', { plus: true }), figureId: end.figure.id },
    }))
    .sort((one, other) => Number(other.amount) - Number(one.amount));
}

function iconOf({ payer, label }: End): GainerIcon {
  return label === 'cash' ? 'cash' : ICONS[payer];
}

const ICONS: Readonly<Record<End['payer'], GainerIcon>> = {
  'council-asc': 'council',
  'council-other': 'council',
  nhs: 'nhs',
  dwp: 'dwp',
  police: 'police',
  fire: 'police',
  parish: 'council',
  voluntary: 'people',
  'housing-association': 'people',
  business: 'people',
  funders: 'people',
  households: 'households',
  carers: 'carers',
  people: 'people',
};
