import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** In the app that has what the code imports, our own packages too. */
const folder = 'apps/samples/.reports/snippets'

/** What a component's file is for a test that imports it, where its own types are not at hand. */
const around = `declare module '*.vue' {
  const component: import('vue').DefineComponent
  export default component
}
`

/** Writes modules, each of them once, and gives what TypeScript says of all of them together. */
export function typecheck(modules: ReadonlyMap<string, string>): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, code] of modules) writeFileSync(join(folder, name), `${code}\nexport {}\n`)
  writeFileSync(join(folder, 'around.d.ts'), around)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../../tsconfig.base.json',
      compilerOptions: {
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        jsx: 'react-jsx',
        noUnusedLocals: false,
        types: ['node', 'svelte'],
      },
      include: ['.'],
    }),
  )
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/typecheck.mjs', folder], { encoding: 'utf8' })
  return stdout + stderr
}
