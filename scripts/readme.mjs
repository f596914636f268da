// Compiles the examples of the READMEs, and of the guides that have whole ones, against the packages' source: an example that rots fails the build. Of a component
// the framework's own compiler gives the code that is then typed. Whole files must be the same code in both languages.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { compile as compileSvelte } from 'svelte/compiler'
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc'
import { compareSamples } from './compare-samples.mjs'
import { isChinese, readDocsPages } from './docs-pages.mjs'

const folders = ['.', ...readdirSync('packages').map((name) => join('packages', name))]
const readmes = folders
  .flatMap((folder) => ['README.md', 'README.zh-CN.md'].map((name) => join(folder, name)))
  .filter((path) => existsSync(path))
/** Its code is that of files which are tested: packages/all-bindings/test/dialogs. */
const isTestedFile = (path) => path.endsWith('/guides/dialogs.md')
const guides = [...readDocsPages('en'), ...readDocsPages('zh')].filter((path) => !isTestedFile(path))
const pages = [...readmes, ...guides]

// In the app that has what examples import, our own packages too.
const out = 'apps/samples/.reports/readme'
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
let count = 0
/** Where whole files go, which import each other: by language and framework. */
const sampleFolders = new Set()
for (const path of pages) {
  const blocks = readFileSync(path, 'utf8').matchAll(
    /^(?:<!-- sample: (\S+) -->\n+)?```(tsx?|vue|svelte)\n(.*?)^```$/gms,
  )
  for (const [, sample, language, code] of blocks) {
    const name = `${path.replaceAll(/[^\w]+/g, '-')}-${++count}`
    const [extension, module] = toModule(language, code, name)
    const locale = isChinese(path) ? 'zh-CN' : 'en'
    const file = join(out, sample ? join(locale, sample.replace(/\.(vue|svelte)$/, '.$1.ts')) : `${name}.${extension}`)
    if (sample) sampleFolders.add(dirname(file))
    mkdirSync(dirname(file), { recursive: true })
    // A module each: examples use the same names.
    writeFileSync(file, `${module}\nexport {}\n`)
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
  vite?: import('vite').UserConfig
}) => unknown
type FetchInit = { method: string; body?: object; ignoreResponseError?: boolean }
declare const $fetch: ((url: string, init: FetchInit) => Promise<{ visitToken: string }>) & {
  raw: (url: string, init: FetchInit) => Promise<Response>
}
declare const { ref }: typeof import('vue')
declare const defineEventHandler: (handler: (event: import('h3').H3Event) => unknown) => unknown
declare const readBody: (event: unknown) => Promise<unknown>
declare const toWebRequest: (event: unknown) => Request
declare const { verifier }: typeof import('./en/verifier')
declare const { checkPassword, readUser, startSession }: typeof import('./en/accounts')
declare const { handleSendCode, handleRedeemCode }: typeof import('./en/code-handlers')
declare module 'element-plus' {
  export const ElButton: import('vue').Component, ElForm: import('vue').Component
  export const ElFormItem: import('vue').Component, ElInput: import('vue').Component
  export interface FormInstance { validate: () => Promise<boolean> }
}
declare module 'element-plus/dist/index.css'
declare module 'ant-design-vue' {
  export const Button: import('vue').Component, Form: import('vue').Component, FormItem: import('vue').Component
  export const Input: import('vue').Component, InputPassword: import('vue').Component
}
declare module 'next/server' {
  export const after: (work: Promise<unknown>) => void
}
declare module '$env/dynamic/private' {
  export const env: Readonly<Record<string, string | undefined>>
}
`,
)
// Modules of the site's own, where its framework has them.
const own = {
  'database.d.ts': `export declare const database: NonNullable<import('better-auth').BetterAuthOptions['database']>`,
  'next/lib/accounts.ts': `export * from '../../accounts'`,
  'next/lib/code-handlers.ts': `export * from '../../code-handlers'`,
  'sveltekit/src/lib/server/accounts.ts': `export * from '../../../../accounts'`,
  'sveltekit/src/lib/server/code-handlers.ts': `export * from '../../../../code-handlers'`,
}
for (const [path, code] of Object.entries(own)) writeFileSync(join(out, 'en', path), `${code}\n`)
writeFileSync(
  join(out, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../../../tsconfig.base.json',
    compilerOptions: {
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      jsx: 'react-jsx',
      noUnusedLocals: false,
      types: ['node', 'svelte'],
      allowJs: true,
      paths: { '$lib/*': ['./en/sveltekit/src/lib/*'] },
      // As if all samples of a site were in one folder.
      rootDirs: [...sampleFolders].map((folder) => relative(out, folder)),
    },
    include: ['.'],
  }),
)
const { status } = spawnSync(process.execPath, ['scripts/typecheck.mjs', out], { stdio: 'inherit' })
console.log(`${count} examples of ${pages.length} pages ${status === 0 && count > 0 ? 'compile' : 'do not compile'}`)
const differences = compareSamples()
for (const difference of differences) console.error(difference)
process.exit(status === 0 && count > 0 && differences.length === 0 ? 0 : 1)

function toModule(language, code, id) {
  if (language === 'svelte') {
    const { warnings } = compileSvelte(code, { filename: `${id}.svelte`, generate: 'client' })
    if (warnings.length > 0) throw new Error(`${id}: ${warnings.map(({ message }) => message).join('\n')}`)
    const script = /<script[^>]*>(.*?)<\/script>/s.exec(code)?.[1] ?? ''
    return ['ts', `${script}\ndeclare const thisComponent: import('svelte').Component\nexport default thisComponent`]
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
