import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../', import.meta.url))

/** What a module prints that Node itself runs, as JSON: the test runner would put its own code into what it imports. */
export const runInNode = <Printed>(code: string): Printed =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' }),
  ) as Printed
