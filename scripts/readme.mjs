// Compiles the examples of the READMEs, and of the guides that have whole ones, against the packages' source: an example that rots fails the build. Of a component
// the framework's own compiler gives the code that is then typed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile as compileSvelte } from 'svelte/compiler'
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc'

const folders = ['.', ...readdirSync('packages').map((name) => join('packages', name))]
const readmes = folders
  .flatMap((folder) => ['README.md', 'README.zh-CN.md'].map((name) => join(folder, name)))
  .filter((path) => existsSync(path))
const pages = [...readmes, 'docs/stores.md', 'docs/watching.md', 'docs/watching.zh-CN.md']

// Inside the repository, so that the packages are found from there.
const out = '.reports/readme'
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
let count = 0
for (const path of pages) {
  for (const [, language, code] of readFileSync(path, 'utf8').matchAll(/^```(tsx?|vue|svelte)\n(.*?)^```$/gms)) {
    const name = `${path.replaceAll(/[^\w]+/g, '-')}-${++count}`
    const [extension, module] = toModule(language, code, name)
    // A module each: examples use the same names.
    writeFileSync(join(out, `${name}.${extension}`), `${module}\nexport {}\n`)
  }
}
// What an excerpt takes for granted: a Playwright or Vitest test around it, the component under test, the vendor's script on the page, Nuxt.
writeFileSync(
  join(out, 'around.d.ts'),
  `declare const page: import('playwright').Page
declare const expect: import('vitest').ExpectStatic
declare const LoginForm: () => import('react').ReactNode
declare const TencentCaptcha: import('@tcaptcha/core').VendorConstructor
declare const defineNuxtConfig: (config: {
  modules: string[]
  tcaptcha?: import('@tcaptcha/vue/nuxt').ModuleOptions
}) => unknown
declare const $fetch: (url: string, init: RequestInit) => Promise<unknown>
`,
)
writeFileSync(
  join(out, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      jsx: 'react-jsx',
      noUnusedLocals: false,
      types: ['node'],
      allowJs: true,
    },
    include: ['.'],
  }),
)
const { status } = spawnSync(process.execPath, ['scripts/typecheck.mjs', out], { stdio: 'inherit' })
console.log(`${count} examples of ${pages.length} pages ${status === 0 && count > 0 ? 'compile' : 'do not compile'}`)
process.exit(status === 0 && count > 0 ? 0 : 1)

function toModule(language, code, id) {
  if (language === 'svelte') {
    const { warnings } = compileSvelte(code, { filename: `${id}.svelte`, generate: 'client' })
    if (warnings.length > 0) throw new Error(`${id}: ${warnings.map(({ message }) => message).join('\n')}`)
    return ['ts', /<script[^>]*>(.*?)<\/script>/s.exec(code)?.[1] ?? '']
  }
  if (language === 'vue') {
    const { descriptor, errors } = parse(code, { filename: `${id}.vue` })
    const { content } = compileScript(descriptor, { id, inlineTemplate: true })
    const template = compileTemplate({ id, filename: `${id}.vue`, source: descriptor.template?.content ?? '' })
    const faults = [...errors, ...template.errors]
    if (faults.length > 0) throw new Error(`${id}: ${faults.join('\n')}`)
    return ['ts', content]
  }
  return [language, code]
}
