/**
 * Who sends a request: what it calls itself in `x-simulator-client`, or the page that it comes from. Faults that end after a
 * few requests are counted for each, so that two pages that play the same one do not use up each other's failures.
 */
export const toAsker = ({ headers, referrer }: Request): string =>
  // A service worker sees the page only in `referrer`, Node only in the header.
  headers.get('x-simulator-client') ?? headers.get('referer') ?? referrer
