import { Drawer, Tabs } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TwinTable, type TwinTableContent } from '../twin-table';
import { FailedState, WaitingState, type Failure } from '../faces';
import type { OnExplain } from '../values';
import { Formula, type FormulaPart } from './formula';
import { SourceTable, type SourceRow } from './source-table';

/** Everything that stands behind one figure. */
export type Explanation = {
  /** From the headline down to this figure, which comes last. */
  readonly path: readonly { readonly figureId: string; readonly name: string }[];
  /** "Budget pressure avoided by adult social care, 2030‑31". */
  readonly label: string;
  /** "£16,669". */
  readonly rounded: string;
  /** "exactly £16,668.52 in 2026‑27 prices, before discounting". */
  readonly exact: string;
  /** The formula as a sentence. */
  readonly inWords: string;
  readonly formulaTitle?: string;
  readonly formula: readonly FormulaPart[];
  readonly numbers: readonly SourceRow[];
  readonly years?: TwinTableContent;
  readonly changes?: ReactNode;
  /** The number that would move it most for the least evidence, in one sentence. */
  readonly weakest?: string;
  /** What else can be asked about it. */
  readonly more?: ReactNode;
};

export type ExplainFace =
  | { readonly face: 'full'; readonly explanation: Explanation }
  | { readonly face: 'waiting' }
  | { readonly face: 'failed'; readonly failure: Failure };

type ExplainDrawerProps = {
  readonly isOpen: boolean;
  readonly shown: ExplainFace;
  /** Opens another figure in the same drawer. */
  readonly onExplain: OnExplain;
  readonly onClose: () => void;
};

/** Where a figure comes from: it takes the focus, and gives it back to the figure. */
export function ExplainDrawer({ isOpen, shown, onExplain, onClose }: ExplainDrawerProps) {
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} size={560} className="gb-explain">
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <div className="gb-explain-head">
          <Drawer.Title className="gb-explain-title">Where this figure comes from</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body className="gb-explain-body">
          {shown.face === 'waiting' && <WaitingState shape="rows" />}
          {shown.face === 'failed' && <FailedState failure={shown.failure} />}
          {shown.face === 'full' && <ExplanationBody explanation={shown.explanation} onExplain={onExplain} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

type BodyProps = { readonly explanation: Explanation; readonly onExplain: OnExplain };

function ExplanationBody({ explanation, onExplain }: BodyProps) {
  const { path, label, rounded, exact, inWords, formula, formulaTitle = 'With these numbers' } = explanation;
  return (
    <>
      <Path path={path} onExplain={onExplain} />
      <p className="gb-words2">{label}</p>
      <p className="gb-explain-figure">
        <span className="gb-figure-hero gb-figure-text">{rounded}</span> <span className="gb-words2">{exact}</span>
      </p>
      <div className="gb-explain-words">
        <h3>In words</h3>
        <p>{inWords}</p>
        {formula.length > 0 && (
          <>
            <h3>{formulaTitle}</h3>
            <Formula parts={formula} onExplain={onExplain} />
          </>
        )}
      </div>
      {explanation.weakest !== undefined && <p className="gb-explain-weakest">{explanation.weakest}</p>}
      {explanation.more}
      <ExplanationTabs explanation={explanation} onExplain={onExplain} />
    </>
  );
}

function ExplanationTabs({ explanation, onExplain }: BodyProps) {
  const { numbers, years, changes } = explanation;
  return (
    <Tabs defaultValue="numbers" className="gb-tabs" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="numbers">Numbers and sources</Tabs.Tab>
        {changes !== undefined && <Tabs.Tab value="changes">Who changed what</Tabs.Tab>}
        {years !== undefined && <Tabs.Tab value="years">Every year</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="numbers">
        <SourceTable rows={numbers} onExplain={onExplain} />
      </Tabs.Panel>
      {changes !== undefined && <Tabs.Panel value="changes">{changes}</Tabs.Panel>}
      {years !== undefined && (
        <Tabs.Panel value="years">
          <TwinTable content={years} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

function Path({ path, onExplain }: { readonly path: Explanation['path']; readonly onExplain: OnExplain }) {
  return (
    <nav aria-label="Path to this figure">
      <ol className="gb-path">
        {path.map(({ figureId, name }, at) => (
          <li key={figureId}>
            {at > 0 && <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />}
            {at === path.length - 1 ? (
              <span aria-current="true">{name}</span>
            ) : (
              <button type="button" className="gb-link" onClick={() => onExplain(figureId)}>
                {name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
