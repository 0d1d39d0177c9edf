import { useState } from 'react';
import { FailedState, WaitingState } from '../../components';
import type { Asked } from '../../state/asked';
import { failureWords } from '../../state/failure-words';
import type { SurveyPlan } from '../../state/use-survey';
import { Asking } from './answers-form';
import { errorsAt, isAtAField } from './survey-form';
import { TypedField } from './typed-field';

/** What somebody wants to know before asking anybody, as typed: shares in per cent. */
export type PlanForm = {
  readonly share: string;
  readonly margin: string;
  readonly rise: string;
  readonly people: string;
  readonly isGrouped: boolean;
  readonly size: string;
  readonly correlation: string;
  readonly population: string;
};

export const PLAN_FIELDS = [
  'share',
  'margin',
  'rise',
  'people',
  'population',
  'clustering.size',
  'clustering.correlation',
];

/** What a survey usually aims at; half and half asks for most people. */
export function newPlan(share: string): PlanForm {
  return {
    share,
    margin: '5',
    rise: '10',
    people: '200',
    isGrouped: false,
    size: '',
    correlation: '0.05',
    population: '',
  };
}

type PlanFormPanelProps = {
  readonly form: PlanForm;
  readonly onForm: (form: PlanForm) => void;
  readonly plan: Asked<SurveyPlan>;
};

/** How many people to ask, before anybody is asked. */
export function PlanFormPanel({ form, onForm, plan }: PlanFormPanelProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const failed = plan.face === 'failed' ? plan.failed : null;
  const errorAt = errorsAt(failed, focused);
  const set = (part: Partial<PlanForm>) => onForm({ ...form, ...part });
  return (
    <div className="gb-survey">
      <div
        className="gb-form"
        onFocus={(event) => setFocused(event.target instanceof HTMLInputElement ? event.target.name : null)}
        onBlur={() => setFocused(null)}
      >
        <TypedField
          name="share"
          takes="percent"
          label="The share you expect"
          words="50% asks for most people"
          after="%"
          value={form.share}
          errorAt={errorAt}
          onType={(share) => set({ share })}
        />
        <div className="gb-survey-pair">
          <TypedField
            name="margin"
            takes="percent"
            label="Known to within"
            words="Points either way"
            value={form.margin}
            errorAt={errorAt}
            onType={(margin) => set({ margin })}
          />
          <TypedField
            name="rise"
            takes="percent"
            label="A rise worth seeing"
            words="Points, between two groups"
            value={form.rise}
            errorAt={errorAt}
            onType={(rise) => set({ rise })}
          />
        </div>
        <TypedField
          name="people"
          label="People you can ask"
          words="What would so many tell?"
          value={form.people}
          errorAt={errorAt}
          onType={(people) => set({ people })}
        />
        <Asking
          form={form}
          onForm={set}
          errorAt={errorAt}
          hasPopulation
          populationWords="In each group, where there are two. Leave it empty where there are many"
        />
      </div>
      <div className="gb-survey-result" role="region" aria-label="How many to ask">
        <PlanWords plan={plan} />
      </div>
    </div>
  );
}

function PlanWords({ plan }: { readonly plan: Asked<SurveyPlan> }) {
  switch (plan.face) {
    case 'waiting':
      return <WaitingState shape="rows" />;
    case 'failed':
      if (isAtAField(plan.failed, PLAN_FIELDS))
        return <p className="gb-words2">Mend what is marked, and it stands here.</p>;
      return (
        <FailedState
          failure={failureWords(plan.failed, {
            title: 'This could not be worked out',
            kept: 'Everything: planning changes nothing.',
            acts: [{ label: 'Try again', onAct: plan.again }],
          })}
        />
      );
    case 'full': {
      const { forMargin, forRise, seen, groupsWords } = plan.value;
      return (
        <dl className="gb-survey-plan">
          <div>
            <dt>To know a share</dt>
            <dd className="gb-survey-words">{forMargin.words}</dd>
          </div>
          <div>
            <dt>To see a difference</dt>
            <dd className="gb-survey-words">{forRise.words}</dd>
          </div>
          <div>
            <dt>With the people you can ask</dt>
            <dd>{seen.marginWords}</dd>
            <dd>{seen.riseWords}</dd>
          </div>
          {groupsWords !== null && (
            <div>
              <dt>Groups</dt>
              <dd>{groupsWords}</dd>
            </div>
          )}
        </dl>
      );
    }
  }
}
