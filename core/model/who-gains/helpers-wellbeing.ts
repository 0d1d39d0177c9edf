import {
  along,
  inUnit,
  largest,
  negative,
  product,
  smallest,
  sum,
  ZERO,
  type Expression,
  type Line,
} from '../../graph';
import type { StreamStructure } from '../../schema';
import { modelNote } from '../citations';
import type { ModelContext } from '../model-context';
import type { SocialCapital } from '../social-capital';
import { withMarginForOptimism } from './adjustments';

const NOTE = modelNote('G. Who gains: the helpers’ own wellbeing');

/**
 * What helping does for those who help, in points of life satisfaction: so much an hour, up or down, and never more in a year than a
 * year of helping can do.
 *
 * Takes    change for each hour of helping, after its margin for optimism; the most that a year can do; hours a helper gives in each
 *          channel; extra years of helping by channel
 * Gives    wellby each year; negative where helping wears people out, or where fewer help than would have
 * Source   Gritbin model note G
 */
export function addHelpersWellbeing(
  context: ModelContext,
  stream: StreamStructure,
  { extraHelperYearsIn }: Pick<SocialCapital, 'extraHelperYearsIn'>,
): Line<'year', 'wellby'> {
  const { graph, structure, year } = context;
  const each = withMarginForOptimism(
    context,
    context.quantity('helpers.life-satisfaction', 'wellby/hour'),
    'What an hour of helping does for helpers',
  );
  const channels = structure.channels.map(({ id, label }) => {
    const perHelper = graph.total({
      id: `participation.${id}.helper-wellbeing`,
      label: `${label}: what a year of helping does for a helper`,
      stage: 'who-gains',
      unit: 'wellby/person/year',
      source: NOTE,
      value: yearOfHelping(context, id, each),
      shown: false,
    });
    return product(perHelper, extraHelperYearsIn.get(id) ?? along('year', ZERO));
  });
  return graph.line({
    id: `stream.${stream.id}.wellbys`,
    label: `${stream.label}: points of life satisfaction, for a year each`,
    stage: 'who-gains',
    axis: year,
    unit: 'wellby',
    source: NOTE,
    value: channels.length === 0 ? ZERO : sum(...channels),
    shown: true,
  });
}

/** Hours times what an hour does, between the most that a year can do for good and for ill. */
function yearOfHelping(
  context: ModelContext,
  channelId: string,
  each: Expression<'scalar', 'derived'>,
): Expression<'scalar', 'derived'> {
  const hours = context.quantity(`participation.${channelId}.hours`, 'hour/person/year');
  const most = context.quantity('helpers.life-satisfaction-most', 'wellby/person/year');
  const uncapped = inUnit(product(each, hours), 'wellby/person/year');
  return inUnit(smallest(most, largest(negative(most), uncapped)), 'derived');
}
