import { useId } from 'react';
import type { OneLifeView } from '../../../core/contract-types';
import { Announcer, QuantitySlider, Switch } from '../../components';
import type { LifeChoice } from '../../state/use-one-life';
import { CommittedNumber } from '../committed-number';
import { stopsText } from './one-life-words';

type LifeControlsProps = {
  readonly life: OneLifeView;
  readonly choice: LifeChoice;
  readonly onChoose: (part: Partial<LifeChoice>) => void;
};

/** The slider reaches this far; one step on is never. */
const LAST_YEAR = 20;
const NEVER = LAST_YEAR + 1;

/** Who is followed, and when the neighbours stop coming. */
export function LifeControls({ life, choice, onChoose }: LifeControlsProps) {
  const slider = useId();
  const { who, ages } = life;
  const stops = choice.stopsAfterYears;
  return (
    <div className="gb-life-controls">
      <div>
        <p className="gb-life-stop-words" id={slider}>
          <strong>The neighbours stop coming</strong>{' '}
          <span className="gb-digits">{stopsText(stops).toLowerCase()}</span>
        </p>
        <QuantitySlider
          name="The neighbours stop coming"
          shown={String(stops ?? NEVER)}
          span={{ from: '0', to: String(NEVER), step: '1' }}
          published={undefined}
          spoken={stopsText(stops)}
          onMove={(at) => onChoose({ stopsAfterYears: Number(at) >= NEVER ? null : Number(at) })}
          onLetGo={() => undefined}
        />
        <p className="gb-life-ends gb-caption" aria-hidden="true">
          <span>at once</span>
          <span>after 10 years</span>
          <span>never</span>
        </p>
      </div>
      <div className="gb-life-who">
        <Switch
          name="Who is followed"
          choices={[
            { id: 'female', name: 'A woman' },
            { id: 'male', name: 'A man' },
          ]}
          chosen={choice.sex ?? who.sex}
          onChoose={(sex) => onChoose({ sex: sex === 'male' ? 'male' : 'female' })}
        />
        <AgeField age={choice.age ?? who.age} ages={ages} onAge={(age) => onChoose({ age })} />
      </div>
      <p className="gb-life-answer">{life.homeInWords}</p>
      <Announcer words={life.homeInWords} />
    </div>
  );
}

type AgeFieldProps = {
  readonly age: number;
  readonly ages: OneLifeView['ages'];
  readonly onAge: (age: number) => void;
};

/** The smallest text of a screen. */
const READABLE = { fontSize: '0.875rem' } as const;

/** An age that the scenario has rates for; what was typed is judged when the field is left. */
function AgeField({ age, ages, onAge }: AgeFieldProps) {
  return (
    <CommittedNumber
      label={`Age when help begins, ${ages.from} to ${ages.to}`}
      size="xs"
      w={230}
      styles={{ label: READABLE, error: READABLE }}
      shown={String(age)}
      display={{ kind: 'number' }}
      least={String(ages.from)}
      most={String(ages.to)}
      onCommit={(typed) => onAge(Number(typed))}
    />
  );
}
