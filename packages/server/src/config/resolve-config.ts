import { VerifierConfigError, type VerifierApp, type VerifierConfig } from './config.ts'
import { toDegradeReader } from './degrade-rule.ts'
import { requirePositive } from './require-positive.ts'
import { isSimulatorSecret } from '../ticket/simulated-ticket.ts'
import type { Credentials } from '../api/tc3.ts'

/** Sources: API pages 1110/36926 and 1159/50360; Guangzhou is the Go SDK's backup region. */
const endpoints = {
  cn: ['https://captcha.tencentcloudapi.com', 'https://captcha.ap-guangzhou.tencentcloudapi.com'],
  intl: ['https://captcha.intl.tencentcloudapi.com', 'https://captcha.ap-singapore.tencentcloudapi.com'],
} as const

/** Checks what can be checked before the first visitor comes. Throws `VerifierConfigError`. */
export function resolveConfig(config: VerifierConfig) {
  const apps = readApps(config)
  const credentials = readCredentials(config)
  const acceptSimulator = config.acceptSimulator === true
  refuseSimulatorKeys(apps, config, acceptSimulator)
  refuseWindow(apps, config)
  checkVisitTokenSecret(config)
  checkNumbers(config)
  return {
    apps,
    credentials,
    acceptSimulator,
    readDegrade: toDegradeReader(config.degrade),
    endpoints: readEndpoints(config.endpoint),
    market: readMarket(config.endpoint),
  }
}

function readApps(config: VerifierConfig): readonly [VerifierApp, ...VerifierApp[]] {
  const apps = 'apps' in config ? config.apps : [{ appId: config.appId, appSecretKey: config.appSecretKey }]
  const [first, ...others] = apps
  if (!first) throw new VerifierConfigError('apps', '`apps` is empty. Name at least one app.')
  for (const app of apps) {
    if (typeof app.appId !== 'string' || !/^[1-9]\d{0,14}$/.test(app.appId)) {
      throw new VerifierConfigError('appId', '`appId` must be a string of digits: the CaptchaAppId of the console.')
    }
    requireText('appSecretKey', app.appSecretKey)
  }
  return [first, ...others]
}

function readCredentials(config: VerifierConfig): () => Credentials | Promise<Credentials> {
  if ('credentials' in config) {
    return async () => {
      const keys = await config.credentials()
      const simulated = [keys.secretId, keys.secretKey].some(isSimulatorSecret)
      if (simulated && config.acceptSimulator !== true)
        throw new VerifierConfigError('credentials', 'got the simulator’s keys.')
      return keys
    }
  }
  requireText('secretId', config.secretId)
  requireText('secretKey', config.secretKey)
  const { secretId, secretKey, token } = config
  return () => ({ secretId, secretKey, token })
}

const secretsOf = (apps: readonly VerifierApp[], config: VerifierConfig) => [
  ...('secretKey' in config ? [config.secretId, config.secretKey] : []),
  ...apps.map((app) => app.appSecretKey),
]

function refuseSimulatorKeys(apps: readonly VerifierApp[], config: VerifierConfig, accept: boolean) {
  if (accept || !secretsOf(apps, config).some(isSimulatorSecret)) return
  throw new VerifierConfigError(
    'acceptSimulator',
    'these are the simulator’s keys. Use real ones, or `acceptSimulator: true` in tests.',
  )
}

/** The simulator's keys are no secret: a demo may run whole in a page. */
function refuseWindow(apps: readonly VerifierApp[], config: VerifierConfig) {
  if (!('window' in globalThis) || !('document' in globalThis)) return
  if ('secretKey' in config && secretsOf(apps, config).every(isSimulatorSecret)) return
  throw new VerifierConfigError(
    'secretKey',
    'refused to run in a window, where every visitor can read the keys. Run it on a server.',
  )
}

function checkVisitTokenSecret({ visitToken }: VerifierConfig) {
  if (!visitToken) return
  const secrets = typeof visitToken.secret === 'string' ? [visitToken.secret] : visitToken.secret
  if (secrets.length > 0 && secrets.every((secret) => secret.length >= 32)) return
  throw new VerifierConfigError(
    'visitToken.secret',
    '`visitToken.secret` must have 32 characters or more. Make one with `openssl rand -base64 32`.',
  )
}

function checkNumbers({ timeout = 1, maxConcurrent = 1, nodes = 1, maxTicketSkew = 1, limits = {} }: VerifierConfig) {
  const { perIpPerMinute = 1, perSubjectPerMinute = 1 } = limits
  const numbers = { timeout, maxConcurrent, nodes, maxTicketSkew, perIpPerMinute, perSubjectPerMinute }
  for (const [name, value] of Object.entries(numbers)) requirePositive(name, value)
}

function readEndpoints(endpoint: VerifierConfig['endpoint'] = 'cn'): readonly URL[] {
  const named = endpoint === 'cn' || endpoint === 'intl' ? endpoints[endpoint] : undefined
  const texts = named ?? (typeof endpoint === 'string' ? [endpoint] : endpoint)
  const urls = texts.map((text) => (URL.canParse(text) ? new URL('/', text) : undefined))
  const valid = urls.filter((url) => url !== undefined)
  // The app secret travels in the body.
  const safe = valid.every(
    (url) => url.protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname),
  )
  if (valid.length === urls.length && valid.length > 0 && safe) return valid
  throw new VerifierConfigError(
    'endpoint',
    "`endpoint` must be `'cn'`, `'intl'` or https URLs; plain http is for loopback only.",
  )
}

const readMarket = (endpoint: VerifierConfig['endpoint']): 'cn' | 'intl' =>
  endpoint === 'intl' || String(endpoint).includes('.intl.') ? 'intl' : 'cn'

function requireText(option: string, value: unknown) {
  if (typeof value === 'string' && value !== '') return
  throw new VerifierConfigError(option, `\`${option}\` is missing. It must be a string that is not empty.`)
}
