import { Grade, type GradeNumber, Panel } from '../../components';

type StepRestsOnProps = {
  /** "What “people supported” rests on". */
  readonly title: string;
  readonly grade: GradeNumber;
  readonly assumes: string;
  readonly wrongIf: string;
  readonly seenIn: string;
};

/** The assumption behind one step of the chain: what it says, what would show it false, and where that would be seen. */
export function StepRestsOn({ title, grade, assumes, wrongIf, seenIn }: StepRestsOnProps) {
  return (
    <Panel title={title} acts={<Grade grade={grade} />}>
      <dl className="gb-rests-on">
        <div>
          <dt>It assumes</dt>
          <dd>{assumes}</dd>
        </div>
        <div>
          <dt>It would be wrong if</dt>
          <dd>{wrongIf}</dd>
        </div>
        <div>
          <dt>We would see it in</dt>
          <dd>{seenIn}</dd>
        </div>
      </dl>
    </Panel>
  );
}
