import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { toFixtureFolder } from './install-fixture.ts'

/** How a project of a user finds the types. */
export interface Setting {
  typescript: '5.4' | '5.9' | '6' | '7'
  resolution: 'node10' | 'node16' | 'bundler'
  /** `cjs`: by `require`, in a CommonJS file. */
  way: 'esm' | 'cjs'
}

const modules = { node10: 'commonjs', node16: 'node16', bundler: 'esnext' }
const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--types', 'node']
const lib = ['--lib', 'es2022,dom,dom.iterable,esnext.disposable']

/**
 * The errors of a program that uses every export, those in the declarations of our packages included; what TypeScript
 * finds wrong in the declarations of others is theirs.
 */
export async function checkTypes(
  setting: Setting,
  exports: Readonly<Record<string, readonly string[]>>,
): Promise<string[]> {
  const { typescript, resolution, way } = setting
  const folder = toFixtureFolder('types')
  const extension = resolution === 'node16' ? (way === 'cjs' ? 'cts' : 'mts') : 'ts'
  const file = join(folder, 'programs', `${typescript}-${resolution}-${way}.${extension}`)
  await mkdir(join(folder, 'programs'), { recursive: true })
  await writeFile(file, toProgram(way, exports))
  const compiler = join(folder, 'node_modules', `typescript-${typescript}`, 'bin', 'tsc')
  const args = [compiler, ...options, ...lib, '--module', modules[resolution], '--moduleResolution', resolution]
  const printed = await print([...args, relative(folder, file)], folder)
  const errors = printed.split('\n').filter((line) => /^\S.*error TS\d+/.test(line))
  return errors.filter((line) => /^(?:programs|node_modules\/@tcaptcha)\/|^error/.test(line))
}

/** Each name is used, so that one without a type is an error; a module without types is one as well. */
const toProgram = (way: Setting['way'], exports: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(exports)
    .map(([specifier, names], at) => {
      const load = way === 'cjs' ? `import m${at} = require('${specifier}')` : `import * as m${at} from '${specifier}'`
      return `${load}\nexport const used${at}: readonly unknown[] = [m${at}, ${names.map((name) => `m${at}.${name}`).join(', ')}]`
    })
    .join('\n')

const print = (args: readonly string[], cwd: string) =>
  new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (_, stdout, stderr) => resolve(stdout + stderr))
  })
