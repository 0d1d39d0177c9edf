export const PAGE_SCHEME = 'gritbin';

/** Where the desktop window's page is. What follows `#` is the page's own route. */
export const PAGE_ADDRESS = `${PAGE_SCHEME}://app/index.html`;

/** Whether an address is inside the program: of its own scheme and host. */
export function isInsideApp(address: string): boolean {
  const url = parsed(address);
  return url?.protocol === `${PAGE_SCHEME}:` && url.host === 'app' && url.username === '' && url.password === '';
}

/**
 * SECURITY: whether an address is our page and nothing that only looks like it. It is taken apart, not searched: an
 * address may hold ours in its query, its user name or the beginning of its host.
 */
export function isOurPage(address: string): boolean {
  const url = parsed(address);
  return isInsideApp(address) && url?.pathname === new URL(PAGE_ADDRESS).pathname && url.search === '';
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
