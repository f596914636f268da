import { resolve } from 'node:path'

/** An app as `scripts/ssr.mjs` has installed and built it. */
interface BuiltApp {
  /** Pages whose login form waits for the captcha by itself. */
  forms: readonly string[]
  /** Pages whose own code asks for it. */
  others?: readonly string[]
  /** The page with the login of the docs. */
  guarded: string
  /** Between a page's path and the vendor's scenario. */
  separator: '/' | '?scenario='
  /** For Node, in the app's folder. */
  start: (port: number) => readonly string[]
}

export const apps: Record<string, BuiltApp> = {
  next: {
    forms: ['', '/client'],
    guarded: '/guarded',
    separator: '/',
    start: (port) => ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', `${port}`],
  },
  svelte: {
    forms: ['/form', '/reversed'],
    guarded: '/guarded',
    separator: '?scenario=',
    start: () => ['build/index.js'],
  },
  nuxt: {
    forms: ['/form'],
    others: ['/component', '/composable'],
    guarded: '/login',
    separator: '?scenario=',
    start: () => ['.output/server/index.mjs'],
  },
}

/** The apps of this run: `SSR_APPS` names them, and without it all are. */
export const chosenApps: readonly string[] = process.env.SSR_APPS?.split(' ') ?? Object.keys(apps)

/** Where an app is installed and built. */
export const toFolder = (app: string): string => resolve(import.meta.dirname, '../../.cache/ssr', app)

/** What its server prints. */
export const toLog = (app: string): string => resolve(import.meta.dirname, '../../.reports', `ssr-${app}.log`)

/** The environment variable that holds an app's address, for the workers. */
export const toUrlVariable = (app: string): string => `SSR_URL_${app}`
