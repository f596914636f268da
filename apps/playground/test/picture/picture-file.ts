import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Drawing, type Layout } from '../../src/start/picture/drawing.tsx'
import { startWords } from '../../src/start/words.ts'
import type { Language } from '../../src/words/language.ts'

const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')
const kinds = { verified: '--solved', degraded: '--disaster', rejected: '--failed' }
const margin = 16

/** The picture of the three requests as a file that a page shows as an image, light or dark as that page is. */
export function toPictureFile(layout: Layout, language: Language): string {
  const drawing = renderToStaticMarkup(createElement(Drawing, { layout, words: startWords[language] }))
  const [width, height] = layout.size
  const size = [width + 2 * margin, height + 2 * margin] as const
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(' ')}" lang="${language}">
<!-- Drawn by apps/playground/test/picture: change apps/playground/src/start, then run its test with -u. -->
<style>
${toColours()}
${read('start/picture/drawing.css')}</style>
<rect width="100%" height="100%" rx="8" fill="var(--paper)"/>
${drawing.replace('<svg ', `<svg x="${margin}" y="${margin}" width="${width}" height="${height}" `).replaceAll(/(?=<(?:path|rect|g|text)\b)/g, '\n')}
</svg>
`
}

function toColours(): string {
  const tokens = read('ui/styles/tokens.css')
  const pairs = [...tokens.matchAll(/(--[\w-]+): light-dark\((\S+), (\S+)\);/g)]
  const used = pairs.filter(([, name = '']) =>
    /--(?:paper|surface|line-strong|ink|soft|solved|disaster|failed)$/.test(name),
  )
  const toRule = (index: 2 | 3) => `:root { ${used.map((pair) => `${pair[1]}: ${pair[index]};`).join(' ')} }`
  const font = /--text: [^;]+;/.exec(tokens)?.[0]
  const marks = Object.entries(kinds).map(([kind, token]) => `[data-kind='${kind}'] { --kind: var(${token}); }`)
  return [`:root { ${font} }`, toRule(2), `@media (prefers-color-scheme: dark) { ${toRule(3)} }`, ...marks].join('\n')
}
