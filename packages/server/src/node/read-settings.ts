import { isLoopback } from '../platform/network/loopback.ts'

/** What `readSettings` gives: the part of `createVerifier`'s config that differs from place to place. */
export interface Settings {
  appId: string
  appSecretKey: string
  secretId: string
  secretKey: string
  endpoint?: string
  acceptSimulator?: true
  /** Tells the simulator's panel what was decided. */
  onEvent?: (event: object) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** The last two are those of Tencent Cloud's own SDKs. */
const names = {
  appId: 'TCAPTCHA_APP_ID',
  appSecretKey: 'TCAPTCHA_APP_SECRET_KEY',
  secretId: 'TENCENTCLOUD_SECRET_ID',
  secretKey: 'TENCENTCLOUD_SECRET_KEY',
} as const

/**
 * The keys of `createVerifier` from the environment: `TCAPTCHA_APP_ID`, `TCAPTCHA_APP_SECRET_KEY`, `TENCENTCLOUD_SECRET_ID` and
 * `TENCENTCLOUD_SECRET_KEY`, and `TCAPTCHA_ENDPOINT` (`cn`, `intl` or a URL) where there is one.
 *
 * Where `TCAPTCHA_SIMULATOR` has the address of a simulator on this machine, as the plug-ins of `@tcaptcha/simulator` set it in
 * the process, it gives the simulator's address and keys instead, and an `onEvent` for its panel; `off` counts as unset. It
 * throws for that in production, and for a variable that is missing or empty.
 *
 * @example createVerifier({ ...readSettings(), degrade: 'never' })
 */
export function readSettings(env: Environment = process.env): Settings {
  const read = (name: string) => (Object.hasOwn(env, name) && env[name]?.trim()) || ''
  // SvelteKit reads its `env` before the plug-in has set the variable, and leaves NODE_ENV to the process.
  const readEither = (name: string) =>
    read(name) || (Object.hasOwn(process.env, name) && process.env[name]?.trim()) || ''
  const simulator = readEither('TCAPTCHA_SIMULATOR')
  if (simulator && !/^(?:off|0|false|no)$/i.test(simulator))
    return toSimulated(simulator, read(names.appId), readEither('NODE_ENV'))
  const missing = Object.values(names).filter((name) => !read(name))
  if (missing.length > 0) {
    throw new TypeError(
      `readSettings: ${missing.join(', ')} not set. Set them to the values of the console, or TCAPTCHA_SIMULATOR to the address of \`@tcaptcha/simulator\` to try it out without an account. Node reads a file of them only with --env-file.`,
    )
  }
  const endpoint = read('TCAPTCHA_ENDPOINT')
  return {
    appId: read(names.appId),
    appSecretKey: read(names.appSecretKey),
    secretId: read(names.secretId),
    secretKey: read(names.secretKey),
    ...(endpoint ? { endpoint } : {}),
  }
}

function toSimulated(address: string, appId: string, mode: string): Settings {
  if (mode === 'production') {
    throw new TypeError(
      'readSettings: TCAPTCHA_SIMULATOR is set in production, where anyone could make tickets. Unset it.',
    )
  }
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.protocol !== 'http:' || !isLoopback(url)) {
    throw new TypeError(
      'readSettings: TCAPTCHA_SIMULATOR must be an http address of this machine: http://127.0.0.1:4100',
    )
  }
  const events = new URL('/__events', url)
  let isTold = false
  const tellOnce = () => {
    if (!isTold) {
      console.warn(
        `[tcaptcha] No simulator answers at ${url.origin}, the TCAPTCHA_SIMULATOR of this server. Start it, or mend the port.`,
      )
    }
    isTold = true
  }
  return {
    // The simulator knows no app ids: any will do.
    appId: appId || '190000000',
    appSecretKey: 'simulator-app-secret',
    secretId: 'simulator',
    secretKey: 'simulator-secret-key',
    endpoint: url.origin,
    acceptSimulator: true,
    onEvent(event) {
      const body = JSON.stringify(event)
      // No fault of the app's. A canary may well come before the dev server that has the simulator.
      const onFailure = 'type' in event && event.type === 'canary' ? () => {} : tellOnce
      fetch(events, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(onFailure)
    },
  }
}
