/** Which host serves the page: only the loopback host's page talks over HTTP, and to nobody else. */
export type PageHost = 'desktop' | 'browser';

/**
 * The content policy of every response.
 *
 * SECURITY: if text from a file somebody sent ever reached the page as code, this is what stops it: no inline or foreign
 * script runs, nothing is fetched from or sent to another address, no form is posted, nobody frames the page.
 */
export function contentPolicy(host: PageHost): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`, // the component library writes its styles into the page
    `font-src 'self'`,
    `img-src 'self' data:`, // small drawings inside style sheets
    `connect-src ${host === 'browser' ? `'self'` : `'none'`}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Headers of every response, an error's and a file's alike. */
export function safeHeaders(host: PageHost): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(host),
    // SECURITY: a file is what it says it is, so an uploaded or downloaded one never runs as a script.
    'X-Content-Type-Options': 'nosniff',
    // SECURITY: the address of this start goes to nobody.
    'Referrer-Policy': 'no-referrer',
    // SECURITY: no other site may hold a window of ours or read our files as its own resources.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'Cache-Control': 'no-store',
  };
}
