/** The sections of a workbook that exist, in the order of the rail. */
export const SECTIONS = [
  'story',
  'inputs',
  'people',
  'independence',
  'value',
  'chain',
  'results',
  'uncertainty',
  'compare',
  'gap',
  'report',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What the page shows. It stands in the address behind `#`, which is sent nowhere. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'start' }
  | {
      readonly page: 'workbook';
      readonly workbookId: string;
      readonly section: Section;
      /** The number that a check pointed at: its field takes the focus. */
      readonly field: string | null;
    }
  | { readonly page: 'print'; readonly workbookId: string; readonly scenarioId: string };

const HOME: Route = { page: 'home' };

/** Reads an address; whatever it does not know is Home. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, page, ...rest] = path.split('/').map(decoded);
  if (page === 'start') return { page: 'start' };
  if (page === 'print' && rest[0] === 'report') {
    const [, workbookId = '', scenarioId = ''] = rest;
    return { page: 'print', workbookId, scenarioId };
  }
  if (page !== 'workbook' || rest[0] === undefined || rest[0] === '') return HOME;
  const section = SECTIONS.find((known) => known === rest[1]) ?? 'results';
  return { page: 'workbook', workbookId: rest[0], section, field: new URLSearchParams(query).get('field') };
}

/** The address of a route. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'start':
      return '#/start';
    case 'print':
      return `#/print/report/${encodeURIComponent(route.workbookId)}/${encodeURIComponent(route.scenarioId)}`;
    case 'workbook': {
      const field = route.field === null ? '' : `?${new URLSearchParams({ field: route.field }).toString()}`;
      return `#/workbook/${encodeURIComponent(route.workbookId)}/${route.section}${field}`;
    }
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return ''; // an address nobody gave out
    throw error;
  }
}
