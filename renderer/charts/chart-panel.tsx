import { SegmentedControl } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  type Act,
  EmptyState,
  FailedState,
  type Failure,
  Legend,
  type LegendEntry,
  PanelTitle,
  TwinTable,
  type TwinTableContent,
  WaitingState,
  type WorkDone,
} from '../components';

/** What a chart's panel shows. The frame and its height are the same in all four. */
export type ChartFace =
  | { readonly face: 'full' }
  | { readonly face: 'waiting'; readonly work?: WorkDone }
  | { readonly face: 'empty'; readonly title: string; readonly words: string; readonly next?: Act }
  /** With `keepsOld` the last sound chart stays below, marked. */
  | { readonly face: 'failed'; readonly failure: Failure; readonly keepsOld?: boolean };

type ChartPanelProps = {
  /** The question or its answer. */
  readonly title: string;
  /** Unit, price year, horizon, discounted or not. */
  readonly note: string;
  /** What the chart shows, highest, lowest and the answer, in one sentence. */
  readonly alternative: string;
  readonly face?: ChartFace;
  readonly legend?: readonly LegendEntry[];
  readonly table: TwinTableContent;
  /** What can be changed here, above the chart and its table alike. */
  readonly controls?: ReactNode;
  /** A sentence under the plot. */
  readonly remark?: string;
  /** The least height of what stands under the title, in pixels. */
  readonly height?: number;
  readonly children: ReactNode;
};

type View = 'chart' | 'table';

/** A chart with its title, unit and table: Chart | Table, or T while the chart has focus. */
export function ChartPanel(props: ChartPanelProps) {
  const {
    title,
    note,
    alternative,
    face = { face: 'full' },
    legend = [],
    table,
    controls,
    remark,
    height = 240,
    children,
  } = props;
  const id = useId();
  const [view, setView] = useState<View>('chart');
  const area = useRef<HTMLDivElement>(null);
  const switchOnT = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    area.current?.focus(); // what has focus is about to be replaced
    setView(view === 'chart' ? 'table' : 'chart');
  };
  const chart = (
    <>
      {view === 'chart' && legend.length > 0 && <Legend entries={legend} />}
      <div
        ref={area}
        className="gb-chart-area"
        role="group"
        aria-label={alternative}
        tabIndex={-1}
        onKeyDown={switchOnT}
      >
        {view === 'chart' ? children : <TwinTable content={table} />}
      </div>
      {remark !== undefined && <p className="gb-remark">{remark}</p>}
    </>
  );
  return (
    <section className="gb-panel gb-panel-surface gb-chart-panel" aria-labelledby={id}>
      <PanelTitle title={title} note={face.face === 'waiting' ? (face.work?.words ?? note) : note} id={id}>
        {face.face === 'full' && <ViewSwitch title={title} view={view} onView={setView} />}
      </PanelTitle>
      {controls}
      <div className="gb-chart-body" style={{ minHeight: height }}>
        <FaceOf face={face}>{chart}</FaceOf>
      </div>
    </section>
  );
}

function FaceOf({ face, children }: { readonly face: ChartFace; readonly children: ReactNode }) {
  switch (face.face) {
    case 'full':
      return children;
    case 'waiting':
      return <WaitingState work={face.work} />;
    case 'empty':
      return <EmptyState {...face} />;
    case 'failed':
      return <FailedState failure={face.failure}>{face.keepsOld === true ? children : undefined}</FailedState>;
  }
}

const views = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
];

type ViewSwitchProps = { readonly title: string; readonly view: View; readonly onView: (view: View) => void };

function ViewSwitch({ title, view, onView }: ViewSwitchProps) {
  return (
    <SegmentedControl
      className="gb-switch"
      size="xs"
      aria-label={`${title}: chart or table`}
      data={views}
      value={view}
      onChange={(chosen) => onView(chosen === 'table' ? 'table' : 'chart')}
    />
  );
}
