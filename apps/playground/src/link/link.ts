/** The address bar's half behind `#`: a path, and a query of its own. */
export interface Link {
  readonly path: string
  readonly query: URLSearchParams
}

/** The pages that have a word of their own in a link; every other word is a state, on the canvas. */
export const namedPages = ['matrix', 'outage', 'by-hand'] as const

/** What fills the window below the bar. */
export type Page = 'start' | 'canvas' | (typeof namedPages)[number]

/** The page of a link's path. Without a path it is the first page. */
export function toPage(path: string): Page {
  const [first = ''] = path.split('/')
  return first === '' ? 'start' : (namedPages.find((name) => name === first) ?? 'canvas')
}

/** Takes `#/entry-404?framework=vue` apart. */
export function parseLink(hash: string): Link {
  const link = hash.replace(/^#\/?/, '')
  const mark = link.indexOf('?')
  if (mark < 0) return { path: link, query: new URLSearchParams() }
  return { path: link.slice(0, mark), query: new URLSearchParams(link.slice(mark + 1)) }
}

/** Whether a server can be called so: its name goes along in a header of each request. */
export const isServerName = (name: string): boolean => /^[\w-]{1,64}$/.test(name)

/** Words that belong to one state: a shared server, an outage, playing at once. */
const ofOneState = { server: undefined, during: undefined, play: undefined }

type Changes = Readonly<Record<string, string | undefined>>

/** A link to another state or page. It keeps the words of this link, except those that belong to one state. */
export function toLink(path: string, changes: Changes = {}): string {
  const { query } = parseLink(location.hash)
  return write(path, query, { ...ofOneState, ...changes })
}

/** Changes words of the link in place: `undefined` takes one out. No step back for it. */
export function setInLink(changes: Changes): void {
  const { path, query } = parseLink(location.hash)
  history.replaceState(history.state, '', write(path, query, changes))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Defaults, which a link leaves out. */
const usual: Changes = { framework: 'react', form: 'login' }

function write(path: string, query: URLSearchParams, changes: Changes): string {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === usual[name]) query.delete(name)
    else query.set(name, value)
  }
  const words = query.toString()
  return `#/${path}${words && `?${words}`}`
}
