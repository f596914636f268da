import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../../server/README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code)

/** Examples of packages/server/README.md, by what only they contain. */
const examples = {
  verify: 'toLogEntry(verdict)',
  guard: 'export const onStart',
  lazy: 'getVerifier',
}

export type ExampleName = keyof typeof examples
export const exampleNames = Object.keys(examples) as ExampleName[]

/** Instead of the vendor's hosts, and of the README's keys: those of the environment, which the other examples read already. */
const swaps: readonly [RegExp, string][] = [
  [
    /createVerifier\(\{/,
    `createVerifier({
      endpoint: (process.env.TEST_ENDPOINTS ?? '').split(' '),
      scriptProbe: { urls: (process.env.TEST_SCRIPTS ?? '').split(' ') },`,
  ],
  [/appSecretKey: '…'/, "appSecretKey: process.env.TCAPTCHA_APP_SECRET_KEY ?? ''"],
  [/secretId: '…'/, "secretId: process.env.TENCENTCLOUD_SECRET_ID ?? ''"],
  [/secretKey: '…'/, "secretKey: process.env.TENCENTCLOUD_SECRET_KEY ?? ''"],
]

/** The code of an example, with other hosts and keys only, and its verifier exported. */
export function readExample(name: ExampleName): string {
  const found = blocks.filter((code) => code.includes(examples[name]))
  const [code] = found
  if (!code || found.length > 1) throw new Error(`The README has ${found.length} examples with ${examples[name]}.`)
  const swapped = swaps.reduce((text, [pattern, instead]) => text.replace(pattern, instead), code)
  if (!swapped.includes('TEST_ENDPOINTS')) throw new Error(`The example "${name}" calls no createVerifier({.`)
  return /^const verifier = /m.test(code) ? `${swapped}\nexport { verifier }\n` : swapped
}
