/** What a server of Node's calls itself in `Server-Timing`: a header that a page can read of its own document, at no request. */
export const nodeMark = 'playground-server'
