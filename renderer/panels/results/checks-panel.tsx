import type { CheckView } from '../../../core/contract-types';
import { CheckList, Panel, type CheckRow } from '../../components';

type ChecksPanelProps = {
  readonly checks: readonly CheckView[];
  /** Where a number of a check can be changed; null where it is about none. */
  readonly onGoTo: (quantityId: string) => void;
  /** Which of the ids that a check is about are numbers with a field. */
  readonly hasField: (id: string) => boolean;
};

const ORDER = { fail: 0, warn: 1, pass: 2 } as const;

/** What was checked of this result: what must be mended first. */
export function ChecksPanel({ checks, onGoTo, hasField }: ChecksPanelProps) {
  const sorted = [...checks].sort((one, other) => ORDER[one.outcome] - ORDER[other.outcome]);
  const passed = sorted.filter(({ outcome }) => outcome === 'pass');
  const rowOf = (check: CheckView, at: number): CheckRow => {
    const field = check.outcome === 'pass' ? undefined : check.about.find(hasField);
    return {
      id: `${check.code}-${at}`,
      outcome: check.outcome,
      title: check.what,
      words: check.outcome === 'pass' ? check.why : `${check.why} ${check.mend}`,
      ...(field === undefined ? {} : { act: { label: 'Go to the number', onAct: () => onGoTo(field) } }),
    };
  };
  return (
    <Panel title="Checks" note={countWords(checks)}>
      <CheckList checks={sorted.filter(({ outcome }) => outcome !== 'pass').map(rowOf)} />
      <details className="gb-passed">
        <summary>{passed.length === 1 ? 'One check passed' : `${passed.length} checks passed`}</summary>
        <CheckList checks={passed.map(rowOf)} />
      </details>
    </Panel>
  );
}

function countWords(checks: readonly CheckView[]): string {
  const toMend = checks.filter(({ outcome }) => outcome === 'fail').length;
  const toLookAt = checks.filter(({ outcome }) => outcome === 'warn').length;
  const passed = checks.length - toMend - toLookAt;
  return `${toMend} to mend, ${toLookAt} to look at, ${passed} passed`;
}
