import type { ScriptPreset } from '@tcaptcha/core'
import { presetFiles } from '../../run/preset-files.ts'
import type { PlayedScript } from '../../scenarios/scenario.ts'
import { toLiteral, toText } from '../literal.ts'
import type { SnippetWords } from '../words/en.ts'
import { simulatorUrl, usualAppId, type SnippetInput } from './input.ts'
import { planRecover, toRecoverCode } from './plan-recover.ts'

/** One line of an object: `name: code, // comment`. */
export interface Line {
  readonly name: string
  readonly code: string
  readonly comment?: string | undefined
}

/** The captcha's options in the page. */
export interface PagePlan {
  readonly appId: string
  /** What every printer writes, in this order. */
  readonly options: readonly Line[]
  /** Addresses of the script; empty where the vendor's own is meant. */
  readonly sources: readonly string[]
  readonly preset: ScriptPreset
  readonly loadTimeout: number | undefined
  readonly openTimeout: number | undefined
  /** What is plain data of `vendor`. */
  readonly vendor: Readonly<Record<string, unknown>> | undefined
  /** The challenge is drawn in an element of the page. */
  readonly needsElement: boolean
  /** Whether the attributes of the drop-in can say all of it. */
  readonly fitsDropIn: boolean
}

/** `target`: a page that runs on the simulator as it is, or the page as it is in production. */
export function planPage(input: SnippetInput, words: SnippetWords, target: 'simulator' | 'vendor'): PagePlan {
  const { scenario, controls } = input
  const { options = {} } = scenario
  const files = scenario.scripts.map(({ file }) => (controls.script ? presetFiles[controls.script] : file))
  const preset = toPreset(files[0])
  const sources = target === 'vendor' ? [] : toSources(scenario.scripts, files)
  const appId = controls.appId ?? String(options.appId ?? usualAppId)
  const loadTimeout = controls.loadTimeout ?? options.loadTimeout
  const openTimeout = controls.openTimeout ?? options.openTimeout
  const vendor = typeof options.vendor === 'function' ? undefined : options.vendor
  const recover = toRecoverCode(planRecover(options.recover, controls.recover))
  const isTwo = target === 'vendor' && files.length > 1 && !controls.real
  const lines: (Line | undefined)[] = [
    { name: 'appId', code: toText(appId) },
    target === 'vendor' ? toVendorScript(preset, isTwo) : toScript(sources, preset, words),
    target === 'vendor' ? undefined : { name: 'unsafeScriptSource', code: 'true', comment: words.pageGoes },
    toLine('loadTimeout', loadTimeout),
    toLine('openTimeout', openTimeout),
    toLine('vendor', vendor),
    typeof options.vendor === 'function'
      ? { name: 'vendor', code: "() => Promise.reject(new Error('GET /aid answered 503'))", comment: words.vendorFails }
      : undefined,
    recover === undefined ? undefined : { name: 'recover', code: recover, comment: words.recover },
  ]
  return {
    appId,
    options: lines.filter((line) => line !== undefined),
    sources,
    preset,
    loadTimeout,
    openTimeout,
    vendor: vendor && { ...vendor },
    needsElement: preset === 'intl' || vendor?.type === 'embed',
    fitsDropIn: recover === undefined && typeof options.vendor !== 'function',
  }
}

const toLine = (name: string, value: unknown): Line | undefined =>
  value === undefined ? undefined : { name, code: toLiteral(value) }

function toScript(sources: readonly string[], preset: ScriptPreset, words: SnippetWords): Line {
  const code = sources.length > 1 ? toLiteral(sources) : toText(sources[0] ?? '')
  return { name: 'script', code, comment: preset === 'cn' ? words.pageGoes : words.pagePreset(preset) }
}

function toVendorScript(preset: ScriptPreset, isTwo: boolean): Line | undefined {
  const second = 'https://turing.captcha.qcloud.com/TJCaptcha.js?source=2'
  if (isTwo) return { name: 'script', code: toLiteral([preset, second]) }
  return preset === 'cn' ? undefined : { name: 'script', code: toText(preset) }
}

const toPreset = (file: PlayedScript['file'] = 'TJCaptcha.js'): ScriptPreset => {
  const found = Object.entries(presetFiles).find(([, name]) => name === file)
  return (found?.[0] ?? 'cn') as ScriptPreset
}

/** A second source is another URL, even where it plays the same. */
const toSources = (scripts: readonly PlayedScript[], files: readonly PlayedScript['file'][]) =>
  scripts.map(
    ({ plays, file }, at) => `${simulatorUrl}/~${plays}/${files[at] ?? file}${at > 0 ? `?source=${at + 1}` : ''}`,
  )
