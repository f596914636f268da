import { transformSync } from 'esbuild'
import { parse, parseFragment } from 'parse5'

const scripts = new Set(['', 'module', 'text/javascript'])
/** Of an excerpt, which begins where it likes. */
const ofExcerpts = new Set(['missing-doctype'])

/** Throws where HTML is not as the standard has it, or a script in it is none. */
export function checkHtml(code) {
  const onParseError = ({ code: name, startLine }) => {
    if (!ofExcerpts.has(name)) throw new Error(`${name}, line ${startLine}`)
  }
  const isDocument = /^\s*(?:<!doctype|<html|<head)/i.test(code)
  const options = { onParseError, sourceCodeLocationInfo: true }
  checkNode(isDocument ? parse(code, options) : parseFragment(code, options))
}

/** Those that need no end tag, by the standard. */
const mayStayOpen = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)

function checkNode(node) {
  // Without a location it stands nowhere in the code: the parser made it.
  const { sourceCodeLocation: place, tagName } = node
  if (tagName && place && !place.endTag && !mayStayOpen.has(tagName)) {
    throw new Error(`<${tagName}> of line ${place.startLine} is never closed`)
  }
  const attributes = new Map((node.attrs ?? []).map(({ name, value }) => [name, value]))
  if (tagName === 'script' && !attributes.has('src') && scripts.has(attributes.get('type') ?? '')) {
    checkScript(node.childNodes.map(({ value }) => value).join(''))
  }
  for (const [name, value] of attributes) if (/^on[a-z]+$/.test(name)) checkScript(`(() => {${value}\n})`)
  for (const child of node.childNodes ?? []) checkNode(child)
}

const checkScript = (code) => void transformSync(code, { loader: 'js', logLevel: 'silent' })
