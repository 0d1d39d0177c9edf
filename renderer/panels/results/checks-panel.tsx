import type { CheckView } from '../../../core/contract-types';
import { CheckList, Panel, type CheckRow, type OnExplain } from '../../components';

type ChecksPanelProps = {
  readonly checks: readonly CheckView[];
  /** Where a number of a check can be changed. */
  readonly onGoTo: (quantityId: string) => void;
  readonly onExplain: OnExplain;
};

type Outcome = CheckView['outcome'];

const OPEN_GROUPS: readonly (readonly [Outcome, string])[] = [
  ['fail', 'Must be mended'],
  ['warn', 'To look at'],
];

/** What was checked of this result: what must be mended, what to look at; what passed is folded. */
export function ChecksPanel({ checks, onGoTo, onExplain }: ChecksPanelProps) {
  const rowsOf = (outcome: Outcome) =>
    checks
      .filter((check) => check.outcome === outcome)
      .map((check, at) => rowOf(check, `${check.code}-${at}`, { onGoTo, onExplain }));
  const passed = rowsOf('pass');
  return (
    <Panel title="Checks" note={countWords(checks)}>
      {OPEN_GROUPS.map(([outcome, name]) => {
        const rows = rowsOf(outcome);
        if (rows.length === 0) return null;
        return (
          <section key={outcome} className="gb-check-group">
            <h3>
              {name} <span className="gb-caption gb-digits">{rows.length}</span>
            </h3>
            <CheckList checks={rows} />
          </section>
        );
      })}
      <details className="gb-passed">
        <summary>{passed.length === 1 ? 'One check passed' : `${passed.length} checks passed`}</summary>
        <CheckList checks={passed} />
      </details>
    </Panel>
  );
}

/** A check with what it is about: a number that was filled in leads to its field, a figure to where it comes from. */
function rowOf(
  check: CheckView,
  id: string,
  { onGoTo, onExplain }: Pick<ChecksPanelProps, 'onGoTo' | 'onExplain'>,
): CheckRow {
  return {
    id,
    outcome: check.outcome,
    title: check.what,
    words: check.outcome === 'pass' ? check.why : `${check.why} ${check.mend}`,
    lines: check.lines.map((line) => {
      const { field } = line;
      return field === null
        ? { id: line.id, label: line.label, spoken: `Explain: ${line.label}`, onAct: () => onExplain(line.id) }
        : { id: line.id, label: line.label, spoken: `Go to the number: ${line.label}`, onAct: () => onGoTo(field) };
    }),
  };
}

function countWords(checks: readonly CheckView[]): string {
  const toMend = checks.filter(({ outcome }) => outcome === 'fail').length;
  const toLookAt = checks.filter(({ outcome }) => outcome === 'warn').length;
  const passed = checks.length - toMend - toLookAt;
  return `${toMend} to mend, ${toLookAt} to look at, ${passed} passed. The lines beneath each open.`;
}
