/** A browser asks this way whether a page of another origin may send its request. It never carries a ticket. */
export const isPreflight = (request: Request) =>
  request.method === 'OPTIONS' && request.headers.has('access-control-request-method')

/** Allows no other origin. */
export const denyCrossOrigin = () => new Response(null, { status: 204 })
