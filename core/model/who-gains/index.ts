import { Defect } from '../../errors';
import { negative, oneMinus, product, type Expression, type Line } from '../../graph';
import { DRIVER_IS_VALUED_BY, type Payer, type StreamStructure, type ValueLabel } from '../../schema';
import { modelNote } from '../citations';
import type { ModelContext } from '../model-context';
import { dearer, priceFamilyOf } from '../price-growth';
import { keptShares, refuseAdjustedTwice, withMarginForOptimism } from './adjustments';
import { PUBLIC_PAYERS, type Benefit } from './benefit';
import { addBenefitLine, addMeansTestedCare, unitCostOf } from './care-costs';
import { addDriver, type WhatChanges } from './drivers';
import { addLongerLifeBenefits } from './longer-life';

export { addStateYears, statesOf, type WhatChanges } from './drivers';
export { addWellbeingGrowth } from './wellbeing-growth';
export { meansTested, unitCostOf } from './care-costs';
export { COUNCIL_PAYERS, isFiscal, PAYER_WORDS, PUBLIC_PAYERS, VALUE_LABEL_WORDS, type Benefit } from './benefit';

/**
 * Stage G: who gains and who loses, stream by stream and payer by payer.
 *
 * Takes    what changes in each year; unit costs in the price base; payer shares; what could be let go
 * Gives    £ each year, real, after every adjustment, each under one of the five labels
 * Refuses  adjusted-twice
 * Source   guidance for local partnerships (2014), chapter 7; Gritbin model note G
 */
export function addWhoGains(context: ModelContext, change: WhatChanges): readonly Benefit[] {
  return [
    ...context.structure.streams.flatMap((stream) => addStream(context, stream, change)),
    ...addHelperTime(context, change),
    ...addReplacedService(context, change),
    ...addLongerLifeBenefits(context, change),
  ];
}

function addStream(context: ModelContext, stream: StreamStructure, change: WhatChanges): readonly Benefit[] {
  refuseAdjustedTwice(stream);
  const driver = addDriver(context, stream, change);
  const { split } = stream;
  if (split.kind === 'means-tested') {
    if (driver.unit !== 'person·year') throw new Defect(`"${stream.id}" shares the cost of care and counts no years.`);
    return addMeansTestedCare(context, stream, split.care, driver, change.priceGrowth);
  }
  const amount = amountOf(context, stream, driver, change);
  const benefit = (payer: Payer, line: Line<'year', '£'>): Benefit => ({
    id: line.id,
    label: stream.label,
    streamId: stream.id,
    payer,
    kind: kindOf(stream, payer),
    schedule: stream.schedule,
    line,
  });
  if (split.kind === 'one-payer') {
    return [benefit(split.payer, addBenefitLine(context, stream, split.payer, { label: stream.label, value: amount }))];
  }
  const paid = addBenefitLine(context, stream, split.from, { label: `${stream.label}: paid`, value: amount });
  const received = addBenefitLine(context, stream, split.to, {
    label: `${stream.label}: received`,
    value: negative(paid),
  });
  return [
    { ...benefit(split.from, paid), isTransfer: true },
    { ...benefit(split.to, received), isTransfer: true },
  ];
}

/** Money of a public body keeps the stream's label; the same money in private hands is wider public value. */
function kindOf(stream: StreamStructure, payer: Payer): ValueLabel {
  if (stream.split.kind !== 'transfer') return stream.label5;
  return PUBLIC_PAYERS.includes(payer) ? stream.label5 : 'wider';
}

/** Care and events are costs, so fewer of them is a gain; years of help and of helping are gains in themselves. */
function amountOf(
  context: ModelContext,
  stream: StreamStructure,
  driver: Line<'year', string>,
  change: WhatChanges,
): Expression<'year', 'derived'> {
  const id = `stream.${stream.id}`;
  if (DRIVER_IS_VALUED_BY[stream.driver.kind] === 'unit-cost') {
    const growth = dearer(change.priceGrowth, priceFamilyOf(stream));
    return product(negative(driver), unitCostOf(context, stream), ...growth);
  }
  // what helping does for helpers comes in points of life satisfaction, less its margin
  const effect =
    stream.driver.kind === 'helpers'
      ? []
      : [
          withMarginForOptimism(
            context,
            context.quantity(`${id}.life-satisfaction`, 'wellby/person/year'),
            stream.label,
          ),
        ];
  return product(
    driver,
    ...effect,
    unitCostOf(context, stream),
    ...keptShares(context, stream),
    ...(change.wellbeingGrowth === null ? [] : [change.wellbeingGrowth]),
  );
}

/** Helpers' time is never free: where their change in wellbeing is not used, their hours cost them leisure. */
function addHelperTime(context: ModelContext, change: WhatChanges): readonly Benefit[] {
  if (context.structure.helperTime !== 'leisure' || context.structure.channels.length === 0) return [];
  const line = context.graph.line({
    id: 'benefit.helper-time.people',
    label: 'Helpers’ time, at the value of leisure',
    stage: 'who-gains',
    axis: context.year,
    unit: '£',
    source: modelNote('C. Social capital: helpers’ time'),
    value: negative(product(change.capital.extraHours, context.price('helpers.leisure-value', '£/hour'))),
    shown: true,
  });
  return [
    {
      id: line.id,
      label: 'Helpers’ time',
      streamId: 'helper-time',
      payer: 'people',
      kind: 'wellbeing',
      schedule: 'money',
      line,
    },
  ];
}

/**
 * Only where hours truly replace a service that would have been bought do they enter the result, once: after the margin for
 * optimism, and without what others caused or what only moved. They support nobody a second time.
 */
function addReplacedService(context: ModelContext, change: WhatChanges): readonly Benefit[] {
  const { replaced } = change.capital;
  if (replaced === null) return [];
  const kept = ['impact.attribution', 'impact.displacement'].map((id) => oneMinus(context.share(id)));
  const margin = context.benefitCut(context.gradeOf('capital.replacement-hour'));
  const line = context.graph.line({
    id: 'benefit.replaced-service.council-asc',
    label: 'A service that would have been bought, replaced by the hours',
    stage: 'who-gains',
    axis: context.year,
    unit: '£',
    source: modelNote('C. Social capital: hours that replace a service'),
    value: product(replaced, oneMinus(margin), ...kept),
    shown: true,
  });
  return [
    {
      id: line.id,
      label: 'Service replaced',
      streamId: 'replaced-service',
      payer: 'council-asc',
      kind: 'pressure',
      schedule: 'money',
      line,
    },
  ];
}
