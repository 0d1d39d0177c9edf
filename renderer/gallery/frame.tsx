import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import {
  AnswerLine,
  Brand,
  HeaderBar,
  LiveAnswer,
  Rail,
  SavedPill,
  ScenarioPicker,
  Shell,
  UndoRedo,
  type Lens,
  type OnExplain,
  type SectionId,
} from '../components';

type FrameProps = {
  readonly section: SectionId;
  readonly hasAnswer?: boolean;
  readonly onExplain?: OnExplain;
  readonly children: ReactNode;
};

const nothing = () => undefined;

/** A workbook around a page of the gallery. */
export function Frame({ section, hasAnswer = true, onExplain = nothing, children }: FrameProps) {
  const [scenario, setScenario] = useState('forty');
  const header = (
    <HeaderBar
      brand={<Brand title="Eileen and the grit bin" onHome={() => (location.hash = '#home')} />}
      note="2026‑27 prices, discounted at 3.5%"
      acts={
        <>
          <UndoRedo undo="retention 80% to 72%" redo={null} onUndo={nothing} onRedo={nothing} />
          <Button variant="default" size="xs">
            What changed
          </Button>
          <Button size="xs" leftSection={<IconDownload size={16} aria-hidden="true" />}>
            Export
          </Button>
        </>
      }
    >
      <ScenarioPicker
        scenarios={[
          { id: 'twelve', name: 'Twelve streets' },
          { id: 'forty', name: 'Forty streets' },
        ]}
        chosen={scenario}
        onChoose={setScenario}
      />
      <SavedPill state="saved" />
    </HeaderBar>
  );
  const answer = hasAnswer
    ? {
        answer: <InventedAnswer onExplain={onExplain} />,
        answerLine: <AnswerLine label="Public purse" text="+£96k" range="−£153k to +£345k" />,
      }
    : {};
  return (
    <Shell header={header} rail={<Rail current={section} changed={{ people: 2 }} />} {...answer}>
      {children}
    </Shell>
  );
}

function InventedAnswer({ onExplain }: { readonly onExplain: OnExplain }) {
  const [lens, setLens] = useState<Lens>('public');
  return (
    <LiveAnswer
      lens={lens}
      onLens={setLens}
      net={{ label: 'Net value to the public purse, 10 years', figure: { text: '+£96k', figureId: 'net.public' } }}
      change={{ text: '£12k', direction: 'up' }}
      sure={{
        face: 'full',
        interval: {
          low: '-153200',
          middle: '96100',
          high: '344900',
          lowText: '−£153k',
          highText: '+£345k',
          sentence: 'Likely between −£153k and +£345k; the middle is +£96k.',
        },
        chance: { name: 'Chance it pays back', chance: '0.77', text: '77 in 100' },
        words: '62 chances in 100 that it pays back within six years, 77 in 100 within ten years.',
      }}
      cashAlone={{ label: 'Counting cash alone', figure: { text: '−£164k', figureId: 'net.cash' }, isNegative: true }}
      cost={{ label: 'The council puts in', figure: { text: '£186k', figureId: 'cost' } }}
      beside={{ label: 'Neighbours add, beside it', figure: { text: '36,800 h', figureId: 'hours' } }}
      labels={[
        { label: 'cash', amount: '22410', figure: { text: '£22k', figureId: 'label.cash' } },
        { label: 'pressure', amount: '92290', figure: { text: '£92k', figureId: 'label.pressure' } },
        { label: 'capacity', amount: '167800', figure: { text: '£168k', figureId: 'label.capacity' } },
        { label: 'wider', amount: '133300', figure: { text: '£133k', figureId: 'label.wider' } },
        { label: 'wellbeing', amount: '212600', figure: { text: '£213k', figureId: 'label.wellbeing' } },
      ]}
      notes={[
        {
          id: 'gap',
          icon: 'gap',
          title: 'Funder gap.',
          children:
            'The council is £62k worse off; the NHS gains £165k of capacity. A transfer of £62k would leave neither worse off.',
        },
        {
          id: 'limit',
          icon: 'limit',
          title: 'What limits it.',
          children: 'Helpers, not need: 568 people could use help.',
        },
      ]}
      onExplain={onExplain}
    />
  );
}
