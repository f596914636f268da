import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { toFixtureFolder } from './install-fixture.ts'

const run = promisify(execFile)

/** How a program asks for a package. */
export type Way = 'import' | 'require'

/** What each specifier has, by that way, in a process of `program`, sorted. A text where it can't be loaded. */
export async function listExports(
  program: string,
  way: Way,
  specifiers: readonly string[],
): Promise<Record<string, string[] | string>> {
  const load = way === 'import' ? 'await import(specifier)' : 'require(specifier)'
  const code = `
    const { createRequire } = await import('node:module')
    const require = createRequire(process.cwd() + '/index.js')
    const found = {}
    for (const specifier of ${JSON.stringify(specifiers)}) {
      try {
        found[specifier] = Object.keys(${load}).sort()
      } catch (error) {
        found[specifier] = String(error)
      }
    }
    console.log(JSON.stringify(found))`
  const args = ['--no-warnings', '--input-type=module', '--eval', code]
  const { stdout } = await run(program, args, { cwd: toFixtureFolder('types') })
  return JSON.parse(stdout)
}
