import { Defect } from '../errors';
import befriending from './befriending.json';
import communityTransport from './community-transport.json';
import eileenGritBin from './eileen-grit-bin.json';
import fallsResponse from './falls-response.json';
import goodNeighbourScheme from './good-neighbour-scheme.json';
import handyperson from './handyperson.json';
import lunchClub from './lunch-club.json';
import strengthAndBalance from './strength-and-balance.json';
import { templateFrom, type Template } from './template';
import type { TemplateFile } from './template-file';

export { templateFrom, workbookFrom, type Template } from './template';
export { InEveryTemplate, TemplateFile } from './template-file';

/** The data files in the order in which Home shows them; tests/templates holds each against `TemplateFile`. */
const FILES = [
  eileenGritBin,
  befriending,
  goodNeighbourScheme,
  communityTransport,
  lunchClub,
  handyperson,
  strengthAndBalance,
  fallsResponse,
] as unknown as readonly TemplateFile[];

/** Every template, in the order in which Home shows them. */
export const TEMPLATES: readonly Template[] = FILES.map(templateFrom);

/**
 * One template.
 *
 * Takes    id: of a template that ships
 * Refuses  nothing; an unknown id is a defect of the caller, and is named
 */
export function templateNamed(templateId: string): Template {
  const found = TEMPLATES.find(({ id }) => id === templateId);
  if (found === undefined) throw new Defect(`There is no template "${templateId}".`);
  return found;
}
