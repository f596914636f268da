/**
 * Identifies the sender of a request: by `x-simulator-client`, or by the page that it comes from. Faults that end after a
 * few requests are counted for each client, so that two pages don't use up each other's failures.
 */
export const toClientId = ({ headers, referrer }: Request): string =>
  // A service worker sees the page only in `referrer`, Node only in the header.
  headers.get('x-simulator-client') ?? headers.get('referer') ?? referrer
