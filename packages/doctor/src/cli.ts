#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readFlags } from './cli/flags.ts'
import { help } from './cli/help.ts'
import { createPaint } from './cli/paint.ts'
import { writeReport } from './cli/report.ts'
import { toJson } from './cli/to-json.ts'
import { diagnose } from './diagnose.ts'
import { examine } from './live/examine.ts'
import { readNames, readValues } from './live/values.ts'

async function run(): Promise<number> {
  const { env, stdout } = process
  const flags = readFlags(process.argv.slice(2), env)
  if (flags.help) return print(help[flags.lang])
  if (flags.version) return print(await readVersion())
  const diagnosis = await diagnose(flags.folder, { lang: flags.lang })
  let live
  if (flags.live) {
    const values = await readValues(resolve(flags.folder), readNames(flags.names), env)
    live = await examine({ ...values, endpoint: flags.endpoint ?? values.endpoint }, flags.lang)
  }
  const report = toJson(diagnosis, live)
  if (flags.json) print(JSON.stringify(report, null, 2))
  else print(await writeReport(diagnosis, live, flags.lang, createPaint(stdout.isTTY, env)))
  return report.counts.error > 0 || report.counts.warning > flags.maxWarnings ? 1 : 0
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

async function readVersion(): Promise<string> {
  const json: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : ''
}

// By `exitCode`, so that a pipe gets all of it.
run().then(
  (status) => void (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nSee --help.\n`)
    process.exitCode = 2
  },
)
