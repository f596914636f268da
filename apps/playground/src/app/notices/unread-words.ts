import { isFaultId } from '../../by-hand/by-hand-fault.ts'
import { canvasWords, lookWords, type LinkWords } from '../../link/link-words.ts'
import { namedPages, parseLink } from '../../link/link.ts'
import { matrixWordsOfLink } from '../../matrix/link-words.ts'
import { outageWordsOfLink } from '../../outage/settings.ts'
import { findScenario, hasScenario } from '../../scenarios.ts'
import { toOutageVariant } from '../../scenarios/outage-variant.ts'

/** Every word of a link, by the page that reads it. No two pages read the same word, as links between pages keep all words. */
export const wordsByPage = {
  all: lookWords,
  canvas: canvasWords,
  matrix: matrixWordsOfLink,
  outage: outageWordsOfLink,
} as const satisfies Record<string, LinkWords>

const known: LinkWords = { ...lookWords, ...canvasWords, ...matrixWordsOfLink, ...outageWordsOfLink }

/** The parts of a link that no page reads, as they are written. */
export function findUnread(hash: string): readonly string[] {
  const { path, query } = parseLink(hash)
  const entries = [...query]
  const unread = entries.filter(([name, value], index) => {
    const isSecond = entries.findIndex(([other]) => other === name) < index
    return isSecond || !Object.hasOwn(known, name) || !known[name]?.(value)
  })
  // Which app the vendor is asked about is not for a playground to choose.
  const isAlone = query.get('real') === '1' && !canvasWords.app?.(query.get('app') ?? '')
  const [id = ''] = path.split('/')
  const isReal = query.get('real') === '1' && !isAlone
  // Some states have no variant in an outage: nothing is sent, it already is one, or it is not played.
  const hasVariant = !isReal && !!toOutageVariant(findScenario(id))
  const isMissing = query.get('during') === 'outage' && hasScenario(id) && !hasVariant
  return [
    ...findUnreadPath(path),
    ...unread.map(([name, value]) => `${name}=${value}`),
    ...(isAlone ? ['real=1'] : []),
    ...(isMissing ? ['during=outage'] : []),
  ]
}

function findUnreadPath(path: string): readonly string[] {
  const [first = '', id, ...others] = path.split('/').filter((part, index) => index === 0 || part !== '')
  const isPage = namedPages.some((name) => name === first)
  if (first !== '' && !isPage && !hasScenario(first)) return [path]
  const isRead = id === undefined || (first === 'by-hand' && isFaultId(id))
  return [...(isRead ? [] : [id]), ...others]
}
