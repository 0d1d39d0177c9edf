import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { drawn, labelLegend, Legend, type OnExplain } from '../../components';
import type { ChainGainer } from './chain-gainer';
import { GainerCard } from './gainer-card';
import { Ribbons } from './ribbons';

/** One box of the chain. */
export type ChainStep = {
  readonly id: string;
  readonly name: string;
  /** "214". */
  readonly figure: string;
  /** "helpers, 36,800 hours". */
  readonly words: string;
  readonly art: ReactNode;
  /** What the council puts in is yellow; what people do is green. */
  readonly tone: 'council' | 'people';
};

type LogicChainProps = {
  readonly steps: readonly ChainStep[];
  readonly gainers: readonly ChainGainer[];
  readonly chosen?: string;
  readonly onChoose: (stepId: string) => void;
  readonly onExplain?: OnExplain;
};

/** From salt to who gains: boxes that grow, and ribbons as wide as the £, by label; losses are hatched. */
export function LogicChain({ steps, gainers, chosen, onChoose, onExplain }: LogicChainProps) {
  const root = useRef<HTMLDivElement>(null);
  const last = steps.at(-1);
  const largest = Math.max(...gainers.map(({ amount }) => Math.abs(drawn(amount))), 1e-9);
  return (
    <>
      <div className="gb-chain" ref={root}>
        <Ribbons root={root} gainers={gainers} />
        <ol className="gb-chain-steps">
          {steps.map((step, at) => (
            <li key={step.id} style={{ '--growth': at }}>
              <StepBox step={step} isLast={step === last} isChosen={step.id === chosen} onChoose={onChoose} />
              {step !== last && (
                <IconArrowNarrowRight className="gb-chain-arrow" size={22} stroke={1.6} aria-hidden="true" />
              )}
            </li>
          ))}
        </ol>
        <ul className="gb-chain-gainers" aria-label="Who gains and who loses">
          {gainers.map((gainer) => (
            <GainerCard
              key={gainer.id}
              gainer={gainer}
              share={Math.abs(drawn(gainer.amount)) / largest}
              onExplain={onExplain}
            />
          ))}
        </ul>
      </div>
      <Legend entries={labelLegend(gainers.map(({ label }) => label))} />
    </>
  );
}

type StepBoxProps = {
  readonly step: ChainStep;
  readonly isLast: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (stepId: string) => void;
};

function StepBox({ step: { id, name, figure, words, art, tone }, isLast, isChosen, onChoose }: StepBoxProps) {
  return (
    <button
      type="button"
      className={`gb-chain-box gb-chain-${tone}`}
      data-last={isLast || undefined}
      aria-pressed={isChosen}
      onClick={() => onChoose(id)}
    >
      {art}
      <span className="gb-chain-name">{name}</span>
      <span className="gb-figure-large gb-figure-text">{figure}</span>
      <span className="gb-chain-words">{words}</span>
    </button>
  );
}
