// Compiles the examples of every page against the packages' source, and reads those of other languages: an example that rots
// fails the build. Of a component the framework's own compiler gives the code that is then typed. Whole files must be the same
// code in both languages. A block that nothing checks has its reason above it: `<!-- not checked: … -->`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { compile as compileSvelte } from 'svelte/compiler'
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc'
import { checkBlock, compiled, shells } from './code-blocks/check-block.mjs'
import { checkShells } from './code-blocks/check-shells.mjs'
import { pages } from './code-blocks/pages.mjs'
import { readBlocks } from './code-blocks/read-blocks.mjs'
import { compareSamples } from './compare-samples.mjs'
import { isChinese } from './docs-pages.mjs'

/** Its code is that of files which are tested: packages/all-bindings/test/dialogs. */
const isTestedFile = (page) => page.endsWith('/guides/dialogs.md')
const blocks = pages.flatMap(readBlocks).filter(({ reason }) => reason === undefined)
const toCompile = blocks.filter(({ page, language }) => compiled.has(language) && !isTestedFile(page))

// In the app that has what examples import, our own packages too.
const out = 'apps/samples/.reports/readme'
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
/** Where whole files go, which import each other: by language and framework. */
const sampleFolders = new Set()
for (const { page, line, language, code, sample } of toCompile) {
  const name = `${page.replaceAll(/[^\w]+/g, '-')}-${line}`
  const [extension, module] = toModule(language, code, name)
  // What a migration page shows as it was before has no types: it is only compiled.
  const head = sample?.includes('/before/') ? '// @ts-nocheck\n' : ''
  const locale = isChinese(page) ? 'zh-CN' : 'en'
  const file = join(out, sample ? join(locale, sample.replace(/\.(vue|svelte)$/, '.$1.ts')) : `${name}.${extension}`)
  if (sample) sampleFolders.add(dirname(file))
  mkdirSync(dirname(file), { recursive: true })
  // A module each: examples use the same names.
  writeFileSync(file, `${head}${module}\nexport {}\n`)
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
type NuxtHtml = Record<'head' | 'bodyPrepend' | 'bodyAppend', string[]>
type NitroEvent = { node: { res: import('node:http').ServerResponse } }
declare const defineNitroPlugin: (
  plugin: (nitro: {
    hooks: { hook: (name: 'render:html', hook: (html: NuxtHtml, context: { event: NitroEvent }) => void) => void }
  }) => void,
) => unknown
declare const defineEventHandler: (handler: (event: import('h3').H3Event) => unknown) => unknown
declare const readBody: (event: unknown) => Promise<unknown>
declare const toWebRequest: (event: unknown) => Request
declare const { verifier }: typeof import('./en/verifier')
declare const { checkPassword, readUser, startSession }: typeof import('./en/accounts')
declare const { handleSendCode, handleRedeemCode }: typeof import('./en/code-handlers')
declare module 'element-plus' {
  export const ElDialog: import('vue').Component
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
  export type NextRequest = Request
  export const NextResponse: { next: (init: { request: { headers: Headers } }) => Response }
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
      experimentalDecorators: true,
      paths: { '$lib/*': ['./en/sveltekit/src/lib/*'], '~~/server/utils/*': ['./en/csp/*'] },
      // As if all samples of a site were in one folder.
      rootDirs: [...sampleFolders].map((folder) => relative(out, folder)),
    },
    include: ['.', '../../around'],
  }),
)
const { status } = spawnSync(process.execPath, ['scripts/typecheck.mjs', out], { stdio: 'inherit' })
const shellBlocks = blocks.filter(({ language }) => shells.has(language))
const others = blocks.filter(({ language }) => !compiled.has(language) && !shells.has(language))
const faults = [
  ...others.flatMap((block) => {
    const fault = checkBlock(block)
    return fault === undefined ? [] : [`${block.page}:${block.line}: ${fault}`]
  }),
  ...checkShells(shellBlocks),
  ...compareSamples(),
]
for (const fault of faults) console.error(fault)
const isGreen = status === 0 && toCompile.length > 0 && faults.length === 0
console.log(
  `${toCompile.length} examples of ${pages.length} pages ${status === 0 ? 'compile' : 'do not compile'}; ${shellBlocks.length + others.length} more were read.`,
)
process.exit(isGreen ? 0 : 1)

function toModule(language, code, id) {
  if (language === 'svelte') {
    const { warnings } = compileSvelte(code, { filename: `${id}.svelte`, generate: 'client' })
    if (warnings.length > 0) throw new Error(`${id}: ${warnings.map(({ message }) => message).join('\n')}`)
    const [, attributes = '', script = ''] = /<script([^>]*)>(.*?)<\/script>/s.exec(code) ?? []
    const type = attributes.includes('ts') ? " as import('svelte').Component<Record<string, unknown>>" : ''
    return ['ts', `${script}\nexport default {}${type}`]
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
