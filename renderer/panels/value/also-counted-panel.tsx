import { Checkbox, Select } from '@mantine/core';
import { Panel } from '../../components';
import type { Structure } from '../../state/workbook-session';
import {
  countsCarers,
  fadesWithHelp,
  isAsked,
  TAKEN_OFF,
  takenOff,
  withCarers,
  withFading,
  withHelperTime,
  withRequest,
  withTakenOff,
  type OnRequest,
} from './also-counted';

type AlsoCountedPanelProps = {
  readonly structure: Structure;
  /** One choice, one change: the words name it for undo. */
  readonly onChange: (structure: Structure, words: string) => void;
};

const HELPER_TIME = [
  { value: 'wellbeing', label: 'As their own wellbeing, net of the effort' },
  { value: 'leisure', label: 'As the leisure they give up' },
] as const;

/** What is counted only where somebody wants it, and what is shown beside the result. */
export function AlsoCountedPanel({ structure, onChange }: AlsoCountedPanelProps) {
  const { helperTime, hoursReplaceService, schedule, channels } = structure;
  const off = takenOff(structure);
  const fades = fadesWithHelp(structure);
  const request = (what: OnRequest, label: string, description: string, isDisabled = false) => (
    <Checkbox
      label={label}
      description={description}
      checked={isAsked(structure, what)}
      disabled={isDisabled && !isAsked(structure, what)}
      onChange={({ currentTarget: { checked } }) =>
        onChange(withRequest(structure, what, checked), `${label}: ${checked ? 'yes' : 'no'}`)
      }
    />
  );
  return (
    <Panel
      title="What else is counted"
      note="Choices, each of which asks for its own figures above; nothing of it is counted until it is chosen"
    >
      <div className="gb-form">
        {channels.length > 0 && (
          <>
            <Select
              label="How helpers’ time is counted"
              description="Once, and never for nothing"
              data={HELPER_TIME}
              value={helperTime}
              onChange={(chosen) => {
                const time = HELPER_TIME.find(({ value }) => value === chosen);
                if (time === undefined || time.value === helperTime) return;
                onChange(withHelperTime(structure, time.value), `Helpers’ time: ${time.label.toLowerCase()}`);
              }}
            />
            {off !== null && (
              <Checkbox.Group
                label="Taken off the wellbeing of helpers"
                description="Each asks for its share above; help itself is a difference already, and nothing is taken off it twice"
                value={[...off]}
                onChange={(chosen) =>
                  onChange(withTakenOff(structure, chosen), 'What is taken off the wellbeing of helpers')
                }
              >
                <div className="gb-form">
                  {TAKEN_OFF.map(({ value, label }) => (
                    <Checkbox key={value} value={value} label={label} />
                  ))}
                </div>
              </Checkbox.Group>
            )}
            {helperTime === 'wellbeing' &&
              request(
                'value-of-leisure',
                'Show the hours as leisure given up as well',
                'Beside the result: a third way to value the same hour, never added to the others',
              )}
            <Checkbox
              label="The hours truly replace a service that would have been bought"
              description="Only where a contract ends because of them: then they are in the council’s result, once"
              checked={hoursReplaceService}
              onChange={({ currentTarget: { checked } }) =>
                onChange(
                  { ...structure, hoursReplaceService: checked },
                  `The hours replace a service: ${checked ? 'yes' : 'no'}`,
                )
              }
            />
          </>
        )}
        {fades !== null && (
          <Checkbox
            label="Wellbeing of the people helped fades with the years of help"
            description="Asks above what share is lost in each later year"
            checked={fades}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                withFading(structure, checked),
                `Wellbeing of the people helped fades: ${checked ? 'yes' : 'no'}`,
              )
            }
          />
        )}
        <Checkbox
          label="Wellbeing of family carers"
          description="What it does for a carer not to be alone with it; the hours they give stand apart"
          checked={countsCarers(structure)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(withCarers(structure, checked), `Wellbeing of family carers: ${checked ? 'yes' : 'no'}`)
          }
        />
        {request(
          'longer-life-benefits',
          'State Pension and Attendance Allowance over longer life',
          'DWP pays and households receive; nothing, unless help is said to lengthen life',
        )}
        {request(
          'price-growth',
          'Care prices and pay rise faster than prices in general',
          'By the growth that need and money takes; without it all prices rise alike',
        )}
        {request(
          'income-weights',
          'Weights for income',
          'Beside the result: each £1 counts for more where incomes are lower',
        )}
        {request(
          'wellbeing-growth',
          'The value of wellbeing grows with income',
          'Only where all is discounted at the standard rate, under Inputs: the lower rate holds this growth already',
          schedule.kind !== 'all-at-standard',
        )}
      </div>
    </Panel>
  );
}
