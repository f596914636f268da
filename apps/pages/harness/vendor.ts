import type { Simulator, SimulatorOptions } from '@tcaptcha/simulator'
import type { Route } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from './bundle.ts'

/** Of today and of the 1.0 scripts of some years ago. */
export const vendorHosts = /^https:\/\/([\w-]+\.)*captcha\.(qcloud|gtimg|qq)\.com\//

interface Module {
  createSimulator: (options?: SimulatorOptions) => Simulator
}
let loaded: Promise<Module> | undefined

/** From its sources, bundled: its scripts are functions turned into text, which the test runner's compiler must not touch. */
export async function createVendor(options?: SimulatorOptions): Promise<Simulator> {
  loaded ??= bundleForNode(fileURLToPath(import.meta.resolve('../../../packages/simulator/src/index.ts'))).then(
    (code) => import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`) as Promise<Module>,
  )
  return (await loaded).createSimulator(options)
}

/** Answers as the vendor does. `headers` changes what it says, `undefined` drops one. */
export async function answerAsVendor(
  route: Route,
  simulator: Simulator,
  headers: Record<string, string | undefined> = {},
): Promise<void> {
  const asked = route.request()
  const body = asked.postData()
  const request = new Request(asked.url(), {
    method: asked.method(),
    headers: { referer: (await asked.headerValue('referer')) ?? '' },
    ...(body === null ? {} : { body }),
  })
  const response = await simulator.fetch(request).catch(() => undefined)
  if (!response) return route.abort('connectionreset')
  const given = { ...Object.fromEntries(response.headers), ...headers }
  const kept = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  await route.fulfill({ status: response.status, headers: Object.fromEntries(kept), body: await response.text() })
}
