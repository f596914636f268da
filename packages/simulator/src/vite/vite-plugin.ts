import type { Plugin } from 'vite'
import type { KitOptions } from '../kit/kit-options.ts'
import { refuseInBuild } from './refuse-in-build.ts'
import { serveSimulator } from './serve-simulator.ts'

/** How the simulator is set up in Vite's dev server. */
export interface ViteOptions extends KitOptions {
  /** Whether it runs under Vitest too. @default false */
  vitest?: boolean | undefined
}

/**
 * The simulator in the dev server of Vite, SvelteKit and Nuxt (`vite.plugins`). Pages load the vendor's script from it and
 * get a panel; `readSettings()` of `@tcaptcha/server/node` finds it. In a build it does nothing but fail, if the output
 * has a module of this package.
 */
export function tcaptchaSimulator({ vitest = false, ...options }: ViteOptions = {}): Plugin[] {
  return [serveSimulator(options, vitest), refuseInBuild()]
}
