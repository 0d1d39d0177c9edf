import type { EventStructure, GroupStructure, Structure } from '../schema';
import { amountRow, numberRow, shareRow, type QuantityDefinitionRow } from './definition';

/** Age bands in which the share living in a care home, and the rate of moving into one, are stated. */
export const CARE_BANDS = [
  { id: 'under-80', label: 'under 80', fromAge: 0 },
  { id: '80-84', label: '80 to 84', fromAge: 80 },
  { id: '85-89', label: '85 to 89', fromAge: 85 },
  { id: '90-plus', label: '90 and over', fromAge: 90 },
] as const;

/** The bands that a group lives through, from its starting age on. */
export function bandsOf(group: GroupStructure): readonly (typeof CARE_BANDS)[number][] {
  return CARE_BANDS.filter((_, index) => {
    const next = CARE_BANDS[index + 1];
    return next === undefined || next.fromAge > group.startAge;
  });
}

/** Where people live, and what help changes. */
export function independenceRows(structure: Structure): readonly QuantityDefinitionRow[] {
  return [
    ...effectRows(),
    ...helpRows(),
    ...careRows(structure),
    ...structure.groups.flatMap((group, index) => rowsOfGroup(group, index === structure.groups.length - 1)),
    ...structure.events.flatMap(eventRows),
  ];
}

function effectRows(): readonly QuantityDefinitionRow[] {
  const place = { section: 'independence', group: 'What help changes' } as const;
  const ratio = { unit: '1', limits: { low: '0', high: '5' }, slider: { low: '0.5', high: '1.2', step: '0.01' } };
  return [
    numberRow({
      ...place,
      ...ratio,
      id: 'pathway.hazard-ratio',
      label: 'Moving into a care home, with help',
      hint: 'Hazard ratio: 1 means help changes nothing, 0.9 means a tenth fewer move in each year',
    }),
    shareRow({
      ...place,
      id: 'pathway.waning',
      label: 'The effect fades each year',
      hint: 'Share of the effect lost in each later year of help',
    }),
    shareRow({
      ...place,
      id: 'pathway.coverage',
      label: 'Of those helped, get enough of it',
      hint: 'Coverage: the effect holds for this share',
    }),
    amountRow({
      ...place,
      id: 'pathway.years-put-off',
      least: '0.05',
      label: 'A move put off lasts',
      hint: 'Mean years at home before the move comes after all, while help goes on',
      unit: 'year',
      sliderHigh: '10',
      step: '0.25',
    }),
    numberRow({
      ...place,
      ...ratio,
      id: 'pathway.death-hazard-ratio',
      label: 'Dying, with help',
      hint: 'Hazard ratio: 1 means help does not lengthen life; anything else must be argued',
      advanced: true,
    }),
    numberRow({
      ...place,
      unit: '1',
      limits: { low: '0.2', high: '10' },
      slider: { low: '0.5', high: '3', step: '0.05' },
      id: 'pathway.frailty',
      label: 'Frailer than others of their age',
      hint: 'Multiple of the death rate at home, the same with and without help',
      advanced: true,
    }),
  ];
}

function helpRows(): readonly QuantityDefinitionRow[] {
  const place = { section: 'independence', group: 'How long help lasts' } as const;
  return [
    shareRow({
      ...place,
      id: 'pathway.help-retention',
      least: '0.001',
      label: 'Help still there a year later',
      hint: 'For the person helped: neighbours move, fall ill, lose interest',
    }),
    shareRow({ ...place, id: 'pathway.rematched', label: 'Found another helper', hint: 'Of those whose help stopped' }),
  ];
}

function careRows(structure: Structure): readonly QuantityDefinitionRow[] {
  const place = { section: 'independence', group: 'Care as it is' } as const;
  const rate = { unit: '1/year', limits: { low: '0', high: '3' }, slider: { low: '0', high: '0.2', step: '0.001' } };
  const bands = CARE_BANDS.filter((band) => structure.groups.some((group) => bandsOf(group).includes(band)));
  return [
    ...bands.map((band) =>
      numberRow({
        ...place,
        ...rate,
        id: `pathway.entry.${band.id}`,
        label: `Move into a care home, ${band.label}`,
        hint: 'Moves a year for each person like those helped, living at home',
      }),
    ),
    shareRow({
      ...place,
      id: 'pathway.nursing-share',
      label: 'Of those, into nursing care',
      hint: 'The rest move into residential care',
    }),
    shareRow({
      ...place,
      id: 'pathway.package-at-start',
      label: 'Have a care package at the start',
      hint: 'Of those who are helped',
    }),
    numberRow({
      ...place,
      ...rate,
      id: 'pathway.package-rate',
      label: 'Begin a care package',
      hint: 'Starts a year for each person at home without one',
    }),
    numberRow({
      ...place,
      unit: '1',
      limits: { low: '0.1', high: '20' },
      slider: { low: '1', high: '6', step: '0.1' },
      id: 'pathway.package-multiple',
      label: 'With a package, more likely to move',
      hint: 'Multiple of the rate of those without one',
    }),
    numberRow({
      ...place,
      unit: 'share',
      limits: { low: '0.01', high: '0.999' },
      slider: { low: '0.4', high: '0.95', step: '0.01' },
      id: 'pathway.care-survival',
      label: 'Live through a year in a care home',
      hint: 'Survival after the first year; sets the death rate in care',
    }),
  ].map((row) => (row.id === 'pathway.care-survival' ? { ...row, shownAs: 'share' as const } : row));
}

function rowsOfGroup(group: GroupStructure, isLast: boolean): readonly QuantityDefinitionRow[] {
  const place = { section: 'independence', group: group.label, advanced: true } as const;
  const weight = shareRow({
    ...place,
    id: `pathway.${group.id}.weight`,
    label: `Share of the people helped: ${group.label}`,
    hint: 'The last group takes the rest',
  });
  return [
    ...(isLast ? [] : [weight]),
    ...bandsOf(group).map((band) =>
      shareRow(
        {
          ...place,
          id: `pathway.${group.id}.share-in-care.${band.id}`,
          label: `Live in a care home, ${band.label}`,
          hint: `${group.label}: splits the life table between home and care`,
        },
        '0.4',
      ),
    ),
  ];
}

function eventRows({ id, label, counts, helpActsOn: actsOn }: EventStructure): readonly QuantityDefinitionRow[] {
  const place = { section: 'independence', group: label } as const;
  const rate = {
    unit: `${counts}/person/year`,
    limits: { low: '0', high: '20' },
    slider: { low: '0', high: '0.2', step: '0.0005' },
  };
  const ratio = { unit: '1', limits: { low: '0', high: '5' }, slider: { low: '0.3', high: '1.2', step: '0.01' } };
  return [
    numberRow({
      ...place,
      ...rate,
      id: `event.${id}.rate`,
      label: `${label}, at home`,
      hint: 'For each person and year at home',
    }),
    numberRow({
      ...place,
      ...rate,
      id: `event.${id}.rate-in-care`,
      label: `${label}, in a care home`,
      hint: 'For each person and year in a care home',
    }),
    ...(actsOn === 'winter-share'
      ? [
          shareRow(
            {
              ...place,
              id: `event.${id}.winter-share`,
              label: 'Of those, on snow and ice',
              hint: 'The part that a cleared path can change',
            },
            '0.2',
          ),
        ]
      : []),
    ...(actsOn === 'nothing'
      ? []
      : [
          numberRow({
            ...place,
            ...ratio,
            id: `event.${id}.rate-ratio`,
            label: `${label}, with help`,
            hint:
              actsOn === 'winter-share'
                ? 'Rate ratio for the part on snow and ice: 1 means no change'
                : 'Rate ratio: 1 means no change',
          }),
        ]),
  ];
}
