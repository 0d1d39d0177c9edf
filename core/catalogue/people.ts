import { asksFor, type ChannelStructure, type Structure } from '../schema';
import { amountRow, numberRow, shareRow, type QuantityDefinitionRow } from './definition';
import { serviceRows } from './service';

/** Who comes forward, what that unlocks, and whom they can support. */
export function peopleRows(structure: Structure): readonly QuantityDefinitionRow[] {
  return [
    ...structure.channels.flatMap(rowsOfChannel),
    ...socialCapitalRows(structure),
    ...serviceRows(structure),
    ...supportedRows(structure),
  ];
}

function rowsOfChannel(channel: ChannelStructure): readonly QuantityDefinitionRow[] {
  const place = { section: 'people', group: channel.label } as const;
  const id = (name: string) => `participation.${channel.id}.${name}`;
  return [
    shareRow({
      ...place,
      id: id('aware-before'),
      label: 'Hear about it anyway',
      hint: 'Residents who know help is wanted, with no inviting',
    }),
    shareRow({
      ...place,
      id: id('aware-ceiling'),
      label: 'Could ever hear about it',
      hint: 'The most that any amount of inviting reaches',
    }),
    numberRow({
      ...place,
      id: id('aware-response'),
      label: 'How far inviting goes',
      hint: 'Higher: each £ a resident spent on inviting reaches more of them',
      unit: 'person/£',
      limits: { low: '0', high: '20' },
      slider: { low: '0', high: '2', step: '0.01' },
      advanced: true,
    }),
    shareRow({
      ...place,
      id: id('willing'),
      label: 'Would be willing',
      hint: 'Of those who hear, when nothing stops them',
    }),
    ...leverRows(channel),
    ...channel.barriers.flatMap((barrier) => [
      shareRow({
        ...place,
        id: id(`barrier.${barrier.id}.prevalence`),
        label: `Stopped: ${barrier.label}`,
        hint: 'Share of the willing whom this stops',
      }),
      ...(barrier.removedBy === null
        ? []
        : [
            shareRow({
              ...place,
              id: id(`barrier.${barrier.id}.removed`),
              label: `${barrier.label}: taken away by the council`,
              hint: 'Share of this obstacle that the council’s input removes',
            }),
          ]),
    ]),
    shareRow({ ...place, id: id('retention'), label: 'Still helping a year later', hint: 'Retention of helpers' }),
    shareRow({
      ...place,
      id: id('ramp'),
      label: 'Start within the year',
      hint: 'Share of those who could who begin in their first year',
    }),
    amountRow({
      ...place,
      id: id('hours'),
      label: 'Hours each helper gives',
      hint: 'Hours a year',
      unit: 'hour/person/year',
      sliderHigh: '100',
      step: '1',
    }),
    shareRow({
      ...place,
      id: id('share-to-support'),
      label: 'Of that, spent on somebody at risk',
      hint: 'The rest goes to the street as a whole',
    }),
  ];
}

/** Directions are published, sizes are not: they start at 0. */
function leverRows(channel: ChannelStructure): readonly QuantityDefinitionRow[] {
  const place = { section: 'people', group: channel.label, advanced: true } as const;
  const levers = [
    ['belief', 'believing it makes a difference'],
    ['consultation', 'being satisfied with consultation'],
    ['age', 'being older'],
  ] as const;
  return levers.flatMap(([name, words]) => [
    numberRow({
      ...place,
      id: `participation.${channel.id}.effect-${name}`,
      label: `Pull of ${words}`,
      hint: 'Log-odds of being willing for each step; 0 until there is a figure',
      unit: '1',
      limits: { low: '-5', high: '5' },
      slider: { low: '-1', high: '1', step: '0.05' },
    }),
    numberRow({
      ...place,
      id: `participation.${channel.id}.change-${name}`,
      label: `Change in ${words}`,
      hint: 'Steps that the council’s input moves it by',
      unit: '1',
      limits: { low: '-10', high: '10' },
      slider: { low: '-1', high: '1', step: '0.1' },
    }),
  ]);
}

/** An hour of it, and the most that a year of it can do: nobody's life changes twice as much for helping twice as long. */
function helpersOwnWellbeing(
  place: Pick<QuantityDefinitionRow, 'section' | 'group'>,
): readonly QuantityDefinitionRow[] {
  return [
    numberRow({
      ...place,
      id: 'helpers.life-satisfaction',
      label: 'What an hour of helping does for helpers',
      hint: 'Points of life satisfaction (0 to 10) over a year, for each hour given, net of the effort',
      unit: 'wellby/hour',
      limits: { low: '-0.1', high: '0.1' },
      slider: { low: '-0.002', high: '0.002', step: '0.0001' },
    }),
    numberRow({
      ...place,
      id: 'helpers.life-satisfaction-most',
      label: 'The most that helping does for a helper in a year',
      hint: 'Points of life satisfaction (0 to 10), up or down, however many hours are given',
      unit: 'wellby/person/year',
      limits: { low: '0', high: '10' },
      slider: { low: '0', high: '0.5', step: '0.005' },
      advanced: true,
    }),
  ];
}

function socialCapitalRows(structure: Structure): readonly QuantityDefinitionRow[] {
  const place = { section: 'people', group: 'What the hours would cost to buy' } as const;
  const leisure = amountRow({
    ...place,
    id: 'helpers.leisure-value',
    label: 'Value of a helper’s free hour',
    hint: 'What an hour of leisure is worth to them',
    unit: '£/hour',
    sliderHigh: '20',
    step: '0.5',
  });
  const helpers = structure.helperTime === 'leisure' ? [leisure] : helpersOwnWellbeing(place);
  if (structure.channels.length === 0) return [];
  return [
    amountRow({
      ...place,
      id: 'capital.replacement-hour',
      label: 'Cost of an hour if bought',
      hint: 'The paid role that would do it',
      unit: '£/hour',
      sliderHigh: '50',
      step: '0.5',
    }),
    ...(structure.hoursReplaceService ? [REPLACING_SHARE_ROW] : []),
    ...helpers,
    ...(structure.helperTime === 'wellbeing' && asksFor(structure, 'value-of-leisure') ? [leisure] : []),
  ];
}

const REPLACING_SHARE_ROW = shareRow({
  section: 'people',
  group: 'What the hours would cost to buy',
  id: 'capital.replacing-share',
  label: 'Hours that replace a service',
  hint: 'Of the hours unlocked, those that end a contract: they help nobody a second time',
});

function supportedRows({ channels }: Structure): readonly QuantityDefinitionRow[] {
  const place = {
    section: 'people',
    group: channels.length === 0 ? 'Whom it can support' : 'Whom they can support',
  } as const;
  return [
    shareRow(
      {
        ...place,
        id: 'programme.at-risk-share',
        label: 'Residents at risk',
        hint: 'Like Eileen: old, and finding it hard to get out',
      },
      '0.2',
    ),
    shareRow({ ...place, id: 'programme.take-up', label: 'Would accept help', hint: 'Of those at risk' }),
    ...(channels.length === 0
      ? []
      : [
          amountRow({
            ...place,
            id: 'support.hours',
            least: '0.1',
            label: 'Hours one person needs',
            hint: 'Help a year that makes a difference to one person',
            unit: 'hour/person/year',
            sliderHigh: '200',
            step: '1',
          }),
        ]),
    shareRow({
      ...place,
      id: 'impact.attribution',
      label: 'Owed to others',
      hint: 'Share of the extra help that somebody else caused',
    }),
    shareRow({
      ...place,
      id: 'impact.displacement',
      label: 'Only moved from elsewhere',
      hint: 'Share of the extra help that was taken from somewhere else',
    }),
  ];
}
