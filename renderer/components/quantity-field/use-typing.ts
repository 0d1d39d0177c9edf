import { useState, type KeyboardEvent } from 'react';
import type { DecimalText } from '../values';
import { inWords, judgeTyped, judgeValue, type Judgement, type LegalRange, type QuantityDisplay } from './display';
import { useKeptTyping } from './kept-typing';

type TypingOptions = {
  readonly value: DecimalText;
  readonly display: QuantityDisplay;
  readonly legal: LegalRange;
  readonly keptAs: string | undefined;
  readonly onCommit: (value: DecimalText) => void;
};

type Problem = Extract<Judgement, { readonly isLegal: false }>;

/** Text is held while a person types and judged when they leave; what is not legal stays in the field to be mended. */
export function useTyping({ value, display, legal, keptAs, onCommit }: TypingOptions) {
  const [typed, setTyped] = useKeptTyping(keptAs);
  const [problem, setProblem] = useState<Problem | null>(() => judgedBefore(typed, display, legal));
  const forget = () => {
    setTyped(null);
    setProblem(null);
  };
  const settle = (judgement: Judgement) => {
    if (!judgement.isLegal) return setProblem(judgement);
    forget();
    if (Number(judgement.value) !== Number(value)) onCommit(judgement.value);
  };
  const leave = () => {
    if (typed !== null) settle(judgeTyped(typed, display, legal));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      forget();
    }
  };
  return {
    text: typed ?? inWords(display, value),
    problem,
    type: setTyped,
    leave,
    keyDown,
    forget,
    /** One of the readings that were offered. */
    choose: (reading: DecimalText) => settle(judgeValue(reading, display, legal)),
  };
}

/** After a reload: what stands half-typed is said to be so. */
function judgedBefore(typed: string | null, display: QuantityDisplay, legal: LegalRange): Problem | null {
  if (typed === null) return null;
  const judgement = judgeTyped(typed, display, legal);
  return judgement.isLegal
    ? { isLegal: false, why: 'Typed, and not kept yet: press Enter to keep it, Esc to take it back.', choices: [] }
    : judgement;
}
