#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { apiScenarios, isApiScenarioName } from './api/scenarios/api-scenarios.ts'
import { isScenarioText } from './scenarios/named-scenario.ts'
import { entryFiles } from './http/route.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { describeUsage } from './node/describe-usage.ts'
import { startSimulator } from './node/start-simulator.ts'

const help = `tcaptcha-simulator: a local stand-in for Tencent Cloud Captcha

  --port <number>      where to listen on 127.0.0.1 (default 4100; 0 takes a free one)
  --scenario <name>    of the scripts, for requests whose URL names none (default works)
  --api <name>         of DescribeCaptchaResult, likewise (default works)
  --list               every scenario
  --help               this

A URL can name a scenario itself: http://127.0.0.1:4100/~second-stage-hang/TJCaptcha.js
and the vintage of a v1 script: http://127.0.0.1:4100/~second-stage-hang@2022/TCaptcha.js
or what the API answers: POST http://127.0.0.1:4100/~internal-error/`

/** Ends the process. The message says what to do, so no stack trace follows it. */
function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4100' },
        scenario: { type: 'string', default: 'works' },
        api: { type: 'string', default: 'works' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
  }
}

function list(title: string, given: Readonly<Record<string, { title: string }>>) {
  console.log(`${title}:\n`)
  const width = Math.max(...Object.keys(given).map((name) => name.length))
  for (const [name, { title }] of Object.entries(given)) console.log(`${name.padEnd(width)}  ${title}`)
}

async function main() {
  const options = readOptions()
  if (options.help) return console.log(help)
  if (options.list) {
    list('Scripts, --scenario', scenarios)
    return list('\nDescribeCaptchaResult, --api', apiScenarios)
  }
  const { scenario, api } = options
  const port = Number(options.port)
  if (!/^\d+$/.test(options.port) || port > 65_535) fail(`"${options.port}" is no port. Give a number from 0 to 65535.`)
  if (!isScenarioText(scenario)) return fail(`There is no scenario called "${scenario}". See --list.`)
  if (!isApiScenarioName(api)) return fail(`There is no API scenario called "${api}". See --list.`)

  const running = await startSimulator({ port, scenario, api }).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    return fail(taken ? `Port ${port} is taken. Choose another one with --port, or 0 for any.` : String(error))
  })
  console.log(`Captcha simulator, scenario "${scenario}", API scenario "${api}" (${apiScenarios[api].title}):\n`)
  for (const [file, { market, generation }] of Object.entries(entryFiles)) {
    console.log(`  ${market === 'cn' ? 'mainland     ' : 'international'} v${generation}       ${running.url}/${file}`)
  }
  console.log(`  DescribeCaptchaResult  ${running.url}/`)
  console.log(`  control                ${running.controlUrl}  Authorization: Bearer ${running.token}`)
  console.log(`\n${describeUsage(running.url)}\n\nCtrl-C stops it.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)))
  }
}

// No top-level `await`: the build's target has none.
main().catch((error: unknown) => fail(String(error)))
