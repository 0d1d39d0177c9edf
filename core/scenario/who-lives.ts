import type { GroupStructure, Workbook } from '../schema';
import { agesThatCanBeFollowed } from './one-person';
import type { ResolvedScenario } from './resolve';

/** Who is followed where nobody has told a story. */
export const INVENTED = { name: 'Eileen', age: 87 } as const;

/** Somebody to follow, under a name that is not theirs. */
export type WhoLives = {
  readonly name: string;
  readonly isInvented: boolean;
  readonly sex: GroupStructure['sex'];
  readonly age: number;
};

/**
 * Whom a workbook follows unless somebody else is asked for: the first story's person, of the sex of the scenario's first
 * group and at an age that the scenario has rates for; an invented Eileen where there is no story.
 */
export function whoLives({ stories }: Pick<Workbook, 'stories'>, scenario: ResolvedScenario): WhoLives {
  const story = stories[0];
  const { from, to } = agesThatCanBeFollowed(scenario);
  const age =
    story === undefined ? INVENTED.age : (story.age ?? scenario.structure.groups[0]?.startAge ?? INVENTED.age);
  const name = story?.pseudonym.trim() ?? '';
  return {
    name: name === '' ? INVENTED.name : name,
    isInvented: name === '' || story?.invented === true,
    sex: scenario.structure.groups[0]?.sex ?? 'female',
    age: Math.min(to, Math.max(from, age)),
  };
}

/** Whether that person may be named on what leaves the building: invented, or a story with consent to publish. */
export function mayBeNamed({ stories }: Pick<Workbook, 'stories'>): boolean {
  const story = stories[0];
  return story === undefined || story.invented || story.consent.given === 'publish';
}
