import { delimiter, dirname } from 'node:path'
import { ensureRuntime } from '../../packages/runtimes/src/ensure-runtime.mjs'

/** Of what started this: a newcomer's terminal has none of it. */
const foreign =
  /^(?:npm_(?:package|lifecycle|execpath|command|node_execpath|config_user_agent)|TCAPTCHA_|CAPTCHA_|NODE_ENV$|NODE_PATH$|CI$|PORT$|INIT_CWD$|VITEST)/i

/** The environment of a newcomer, whose npm has our packages from `registry`, and asks nothing. */
export async function toEnvironment({ registry, node }) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
  // The repository's own programs are none of a newcomer's.
  const path = (given.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  if (node) path.unshift(dirname(await ensureRuntime(node)))
  return {
    ...given,
    PATH: path.join(delimiter),
    'npm_config_@tcaptcha:registry': registry,
    npm_config_yes: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    DO_NOT_TRACK: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
  }
}
