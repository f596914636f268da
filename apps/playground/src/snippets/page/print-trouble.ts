import type { ListedScenario } from '../../scenarios/scenario.ts'
import type { SnippetWords } from '../words/en.ts'

/** The policy of a page that forbids the vendor's script, and no other. */
export const policyTag = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'" />`

/** What is wrong with the page itself, as code that makes it so; empty where nothing is. */
export function printTrouble(trouble: ListedScenario['page'], words: SnippetWords): string {
  if (trouble === 'forbids-script') return `// ${words.policy} ${policyTag}\n`
  if (trouble === 'offline')
    return `// ${words.offline}\nObject.defineProperty(navigator, 'onLine', { get: () => false, configurable: true })\n`
  if (trouble !== 'breaks-scripts') return ''
  return `// ${words.breaks}
const { createElement } = Document.prototype
Reflect.set(Document.prototype, 'createElement', function (this: Document, name: string) {
  if (name === 'script') throw new Error('An extension refuses script elements.')
  return createElement.call(this, name)
})
`
}
