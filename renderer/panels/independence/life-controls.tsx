import { NumberInput } from '@mantine/core';
import { useId } from 'react';
import type { OneLifeView } from '../../../core/contract-types';
import { Announcer, QuantitySlider, Switch } from '../../components';
import type { LifeChoice } from '../../state/use-one-life';
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
        <NumberInput
          label="Age when help begins"
          size="xs"
          w={150}
          value={choice.age ?? who.age}
          min={ages.from}
          max={ages.to}
          clampBehavior="blur"
          allowDecimal={false}
          allowNegative={false}
          onChange={(typed) => {
            const age = Number(typed);
            if (Number.isInteger(age) && age >= ages.from && age <= ages.to) onChoose({ age });
          }}
        />
      </div>
      <p className="gb-life-finding">{life.homeInWords}</p>
      <Announcer words={life.homeInWords} />
    </div>
  );
}
