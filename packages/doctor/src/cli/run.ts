import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readFlags, type Flags } from './flags.ts'
import { help } from './help.ts'
import { createPaint } from './paint.ts'

/** What a run printed, and the process's status. */
export interface Run {
  status: 0 | 1 | 2
  stdout: string
  stderr: string
}

interface Surroundings {
  env: NodeJS.ProcessEnv
  isTerminal: boolean
  /** Of the package, for `--version`. */
  manifest: URL
}

/** Runs the command. It never rejects. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Run> {
  try {
    const flags = readFlags(args, surroundings.env)
    if (flags.help) return toRun(help[flags.lang])
    if (flags.version) return toRun(await readVersion(surroundings.manifest))
    return await examineAll(flags, surroundings)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Node adds how to name a file that looks like an option.
    return { status: 2, stdout: '', stderr: `${message.replace(/\. To specify a positional .*/s, '.')}\nSee --help.\n` }
  }
}

async function examineAll(flags: Flags, { env, isTerminal }: Surroundings): Promise<Run> {
  // The parsers take their time: a wrong flag need not wait for them.
  const { diagnose } = await import('../diagnose.ts')
  const { writeReport } = await import('./report.ts')
  const { toJson } = await import('./to-json.ts')
  const live = flags.live ? await askVendor(flags, env) : undefined
  const diagnosis = await diagnose(flags.folder, { lang: flags.lang })
  const report = toJson(diagnosis, live)
  const status = report.counts.error > 0 || report.counts.warning > flags.maxWarnings ? 1 : 0
  if (flags.json) return toRun(JSON.stringify(report, null, 2), status)
  return toRun(await writeReport(diagnosis, live, flags.lang, createPaint(isTerminal, env)), status)
}

async function askVendor(flags: Flags, env: NodeJS.ProcessEnv) {
  const { examine } = await import('../live/examine.ts')
  const { readNames, readValues } = await import('../live/values.ts')
  const values = await readValues(resolve(flags.folder), readNames(flags.names), env)
  return examine({ ...values, endpoint: flags.endpoint ?? values.endpoint }, flags.lang)
}

const toRun = (text: string, status: Run['status'] = 0): Run => ({ status, stdout: `${text}\n`, stderr: '' })

async function readVersion(manifest: URL): Promise<string> {
  const json: unknown = JSON.parse(await readFile(manifest, 'utf8'))
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : ''
}
