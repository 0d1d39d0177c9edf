import { dayText } from '../state/day-text';
import { useEffect, useRef, useState } from 'react';
import { shareToPercentText } from '../../core/words';
import { FailedState, Switch, WaitingState } from '../components';
import { Dialog } from '../panels/dialog';
import { fieldWords } from '../panels/fields/field-look';
import { unitWords } from '../panels/figure-text';
import { AnswersForm } from '../panels/survey/answers-form';
import { newPlan, PlanFormPanel } from '../panels/survey/plan-form';
import {
  ANSWER_FIELDS,
  answersIn,
  isAtAField,
  newSurvey,
  withCounts,
  type SurveyForm,
} from '../panels/survey/survey-form';
import { SurveyResult } from '../panels/survey/survey-result';
import { newTicks, questionIn, TableChooser, TableCounter } from '../panels/survey/table-counter';
import { failureWords } from '../state/failure-words';
import { givenText } from '../state/gesture';
import {
  useSurveyCount,
  useSurveyEstimate,
  useSurveyPlan,
  useSurveyTable,
  type SurveyTable,
  type SurveyView,
} from '../state/use-survey';
import { focusField } from '../state/use-wanted-field';
import type { Changes, Quantity, WorkbookView } from '../state/workbook-session';

type QuantityChange = Extract<Changes[number], { readonly kind: 'quantity' }>;

type SurveyContainerProps = {
  readonly view: WorkbookView;
  /** Null: closed. */
  readonly quantityId: string | null;
  readonly onUse: (change: QuantityChange) => void;
  readonly onClose: () => void;
};

/** Asking people: what their answers say of one number, and how many to ask. Made anew each time it is opened. */
export function SurveyContainer({ view, quantityId, onUse, onClose }: SurveyContainerProps) {
  const quantity = view.quantities.find(({ row }) => row.id === quantityId);
  const last = useRef<string | null>(null);
  useEffect(() => {
    // What was pressed to come here went with the dialog it stood in, so the focus goes back to the number itself.
    if (quantityId === null && last.current !== null) focusField(last.current);
    last.current = quantityId;
  }, [quantityId]);
  return (
    <Dialog title="Ask people" isOpen={quantity !== undefined} onClose={onClose} size={1080}>
      {quantity !== undefined && (
        <Survey
          key={quantity.row.id}
          ids={{ workbookId: view.id, scenarioId: view.scenarioId, quantityId: quantity.row.id }}
          quantity={quantity}
          onUse={(binding) => onUse({ kind: 'quantity', id: quantity.row.id, ...binding })}
        />
      )}
    </Dialog>
  );
}

type Ids = { readonly workbookId: string; readonly scenarioId: string; readonly quantityId: string };
type Binding = NonNullable<SurveyView['binding']>;

type SurveyProps = {
  readonly ids: Ids;
  readonly quantity: Quantity;
  readonly onUse: (binding: Binding) => void;
};

const WAYS = [
  { id: 'answers', name: 'I have answers' },
  { id: 'plan', name: 'How many to ask' },
] as const;

function Survey({ ids, quantity, onUse }: SurveyProps) {
  const { row, input } = quantity;
  const isShare = row.shownAs === 'share';
  const [today] = useState(() => dayText(new Date()));
  const [way, setWay] = useState<string>('answers');
  const [form, setForm] = useState(() => newSurvey(isShare ? 'share' : 'mean', today));
  const [plan, setPlan] = useState(() => newPlan(isShare ? expected(input.value) : '50'));
  return (
    <>
      <p>
        <strong>{row.label}</strong>, now {givenText(row, input.value)}. {fieldWords(quantity)}.
      </p>
      <Switch name="What you want to do" choices={WAYS} chosen={way} onChoose={setWay} />
      {way === 'plan' ? (
        <Plan form={plan} onForm={setPlan} />
      ) : (
        <Answers ids={ids} quantity={quantity} form={form} onForm={setForm} today={today} onUse={onUse} />
      )}
    </>
  );
}

/** A share that stands at an end asks for nobody: half is then the careful guess. */
function expected(share: string): string {
  const percent = shareToPercentText(share);
  return Number(percent) > 0 && Number(percent) < 100 ? percent : '50';
}

type AnswersProps = SurveyProps & {
  readonly form: SurveyForm;
  readonly onForm: (form: SurveyForm) => void;
  readonly today: string;
};

function Answers({ ids, quantity, form, onForm, today, onUse }: AnswersProps) {
  const file = useSurveyTable();
  const answers = answersIn(form);
  const estimate = useSurveyEstimate(ids, answers);
  const failed = answers !== null && estimate.face === 'failed' ? estimate.failed : null;
  return (
    <div className="gb-survey">
      <div className="gb-form">
        <AnswersForm
          form={form}
          onForm={onForm}
          failed={failed}
          today={today}
          unitWords={unitWords(quantity.row.unit)}
          counting={
            <>
              <TableChooser shown={file.shown} onChoose={() => void file.choose()} onLeave={file.leave} />
              {file.shown.face === 'full' && (
                <Counting
                  key={file.shown.handle}
                  handle={file.shown.handle}
                  table={file.shown.table}
                  form={form}
                  onForm={onForm}
                />
              )}
            </>
          }
        />
      </div>
      <div className="gb-survey-result" role="region" aria-label="What the answers say">
        {answers === null && (
          <p className="gb-words2">Type the counts, or count them in a file: what they say stands here.</p>
        )}
        {answers !== null && estimate.face === 'waiting' && <WaitingState shape="rows" />}
        {failed !== null &&
          (isAtAField(failed, ANSWER_FIELDS) ? (
            <p className="gb-words2">Mend what is marked, and what the answers say stands here.</p>
          ) : (
            <FailedState
              failure={failureWords(failed, {
                title: 'This could not be worked out',
                kept: 'The number as it is.',
                acts: estimate.face === 'failed' ? [{ label: 'Try again', onAct: estimate.again }] : [],
              })}
            />
          ))}
        {answers !== null && estimate.face === 'full' && (
          <SurveyResult
            quantity={quantity}
            view={estimate.value.view}
            isCurrent={estimate.value.key === estimate.key}
            usesPrior={form.usesPrior}
            onUsesPrior={(usesPrior) => onForm({ ...form, usesPrior })}
            onUse={onUse}
          />
        )}
      </div>
    </div>
  );
}

type CountingProps = {
  readonly handle: string;
  readonly table: SurveyTable;
  readonly form: SurveyForm;
  readonly onForm: (form: SurveyForm) => void;
};

function Counting({ handle, table, form, onForm }: CountingProps) {
  const [ticks, setTicks] = useState(() => newTicks(0));
  const question = questionIn(form.kind, ticks);
  const count = useSurveyCount(handle, question);
  return (
    <TableCounter
      kind={form.kind}
      table={table}
      ticks={ticks}
      onTicks={setTicks}
      count={count}
      isAsked={question !== null}
      onUse={(counted) => onForm(withCounts(form, counted, table.name))}
    />
  );
}

function Plan({
  form,
  onForm,
}: {
  readonly form: ReturnType<typeof newPlan>;
  readonly onForm: (form: ReturnType<typeof newPlan>) => void;
}) {
  const { share, margin, rise, people, population, isGrouped, size, correlation } = form;
  const clustering = isGrouped && size.trim() !== '' ? { size, correlation } : null;
  const plan = useSurveyPlan({ share, margin, rise, people, population, clustering });
  return <PlanFormPanel form={form} onForm={onForm} plan={plan} />;
}
