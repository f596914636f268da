import type { CaptchaApp } from '../api/captcha-app.ts'
import type { Credentials } from '../api/tc3.ts'
import type { Clock } from '../platform/clock.ts'
import { own } from '../platform/own-properties.ts'
import { isSimulatorSecret } from '../ticket/simulated-ticket.ts'
import { VerifierConfigError, type VerifierConfig } from './config.ts'
import { readAppOptions, requireDistinct } from './read-app-options.ts'
import { readSecrets, withFormer, type ReadSecrets } from './read-secrets.ts'

/** An app with its id as text, as tickets have it. */
export interface ResolvedApp extends CaptchaApp {
  /** The first is the one in use. */
  readonly appSecretKeys: ReadSecrets
  /** URLs that its pages load, where the config names them. */
  readonly scripts: readonly string[] | undefined
}

/** Any app id as text, or undefined for what is none. A number comes from the environment of some frameworks. */
export const toAppId = (given: unknown): string | undefined => {
  const text = typeof given === 'number' ? String(given) : given
  return typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? text : undefined
}

export function readApps(config: VerifierConfig, onBad: () => void): readonly [ResolvedApp, ...ResolvedApp[]] {
  const given = own(config, 'apps')
  const [first, ...others] = (Array.isArray(given) ? given : [config]).map((app: unknown) => {
    const appId = toAppId(own(app, 'appId'))
    if (appId === undefined) {
      throw new VerifierConfigError('appId', '`appId` must be digits: the CaptchaAppId of the console.')
    }
    const rules = { option: 'appSecretKey', minLength: 1, advice: isMissing, onBad }
    return { appId, appSecretKeys: readSecrets(own(app, 'appSecretKey'), rules), ...readAppOptions(app) }
  })
  if (!first) throw new VerifierConfigError('apps', '`apps` is empty. Name at least one app.')
  requireDistinct([first, ...others])
  return [first, ...others]
}

export function readCredentials(config: VerifierConfig): () => Credentials | Promise<Credentials> {
  const read = own(config, 'credentials')
  if (typeof read === 'function') return () => readLater(read, config.acceptSimulator === true)
  const secretId = requireText('secretId', own(config, 'secretId'))
  const secretKey = requireText('secretKey', own(config, 'secretKey'))
  const token = own(config, 'token')
  const credentials = { secretId, secretKey, token: typeof token === 'string' ? token : undefined }
  return () => credentials
}

async function readLater(read: Function, acceptSimulator: boolean): Promise<Credentials> {
  const keys: Credentials = await read()
  const simulated = [own(keys, 'secretId'), own(keys, 'secretKey')].some(isSimulatorSecret)
  if (simulated && !acceptSimulator) throw new VerifierConfigError('credentials', 'got the simulator’s keys.')
  return keys
}

/** The simulator's keys are no secret: a demo may run whole in a page. Real ones may not, nor the simulator's on a real server. */
export function refuseWindow(apps: readonly ResolvedApp[], config: VerifierConfig) {
  const cloud = ['secretId', 'secretKey'].map((name) => own(config, name)).filter((value) => value !== undefined)
  const secrets = [...cloud, ...apps.flatMap((app) => app.appSecretKeys())]
  if (config.acceptSimulator !== true && secrets.some(isSimulatorSecret)) {
    throw new VerifierConfigError(
      'acceptSimulator',
      'these are the simulator’s keys. Use real ones, or `acceptSimulator: true` in tests.',
    )
  }
  if (config.server === true || !Object.hasOwn(globalThis, 'window') || !Object.hasOwn(globalThis, 'document')) return
  if (cloud.length > 0 && secrets.every(isSimulatorSecret)) return
  throw new VerifierConfigError(
    'secretKey',
    'refused to run in a window, where every visitor can read the keys. Run it on a server; in tests that have a window there, pass `server: true`.',
  )
}

const make = 'must have 32 characters or more. Make one with `openssl rand -base64 32`.'

export const readVisitTokenSecrets = (given: unknown, onBad: () => void): ReadSecrets =>
  readSecrets(given, { option: 'visitToken.secret', minLength: 32, advice: make, onBad })

/** What a store is keyed with: where nothing was given, the app's own secret. */
export const readStoreSecrets = (given: unknown, app: ResolvedApp, clock: Clock, onBad: () => void): ReadSecrets =>
  given === undefined
    ? withFormer(app.appSecretKeys, clock.monotonic)
    : readSecrets(given, { option: 'store.secret', minLength: 32, advice: make, onBad })

const isMissing = 'is missing. It must be a string that is not empty.'

function requireText(option: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new VerifierConfigError(option, `\`${option}\` ${isMissing}`)
}
