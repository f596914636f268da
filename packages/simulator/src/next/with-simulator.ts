import type { KitOptions } from '../kit/kit-options.ts'
import { toDevelopmentFields } from './develop.ts'
import type { NextFields } from './next-config.ts'
import { refuseByAlias } from './refuse-by-alias.ts'
import { refuseInWebpack } from './refuse-in-webpack.ts'

/** What Next passes to a config that is a function. */
interface NextContext {
  defaultConfig: object
}

/** A config as Next takes it: an object, a promise of one, or a function that gives either. */
type Given<Config, Context> = Config | Promise<Config> | ((phase: string, context: Context) => Config | Promise<Config>)

/**
 * The simulator in `next dev`: at `/__tcaptcha/` of your server, in the environment of your server's code, and with its panel in
 * your pages. `next build` fails if something imports this package and isn't dead code there; `next start` stays as it is.
 *
 * @example export default withTCaptchaSimulator(nextConfig)
 */
export function withTCaptchaSimulator<Config extends object, Context extends NextContext>(
  config: Given<Config, Context>,
  options: KitOptions = {},
): (phase: string, context: Context) => Promise<Config> {
  return async (phase, context) => {
    const own = await (typeof config === 'function' ? config(phase, context) : config)
    const fields: NextFields = own
    if (phase === 'phase-development-server')
      return { ...own, ...(await toDevelopmentFields(fields, options, context.defaultConfig)) }
    if (phase !== 'phase-production-build') return own
    return { ...own, ...(process.env.TURBOPACK ? refuseByAlias(fields) : refuseInWebpack(fields)) }
  }
}
