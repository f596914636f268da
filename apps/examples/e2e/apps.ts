import { resolve } from 'node:path'
import { isWide } from './is-wide.ts'

/** An example as the tests see it. */
export interface ExampleApp {
  readonly folder: string
  /** Of its dev server, for Node. */
  readonly start: (port: number) => readonly string[]
  /** True in the page once the app listens to its form. */
  readonly isAlive: string
  /** What the page shows of the captcha's end. `ret`: what the drop-in's callback gets. */
  readonly shows: 'result' | 'ret'
  /** It takes minutes to install: not in the quick run. */
  readonly isWideOnly?: boolean
}

const workspace = (name: string) => resolve(import.meta.dirname, '..', name)
/** Where `scripts/ssr.mjs` installs the apps that come with their tarballs. */
const installed = (name: string) => resolve(import.meta.dirname, '../../../.cache/ssr', name)
const vite = (port: number) => [
  'node_modules/vite/bin/vite.js',
  '--host',
  '127.0.0.1',
  '--port',
  `${port}`,
  '--strictPort',
]

const all: Readonly<Record<string, ExampleApp>> = {
  react: {
    folder: workspace('react'),
    start: () => ['server.js'],
    isAlive: 'document.forms.length > 0',
    shows: 'result',
  },
  vue: {
    folder: workspace('vue'),
    start: vite,
    isAlive: 'document.forms.length > 0',
    shows: 'result',
  },
  html: {
    folder: workspace('html'),
    start: () => ['dev.js'],
    isAlive: 'document.readyState === "complete"',
    shows: 'ret',
  },
  next: {
    folder: installed('next'),
    start: (port) => ['node_modules/next/dist/bin/next', 'dev', '--hostname', '127.0.0.1', '--port', `${port}`],
    isAlive: 'Object.keys(document.forms[0] ?? {}).some((key) => key.startsWith("__reactFiber"))',
    shows: 'result',
  },
  svelte: {
    folder: installed('svelte'),
    start: vite,
    isAlive: 'Object.getOwnPropertySymbols(document.forms[0] ?? {}).length > 0',
    shows: 'result',
  },
  nuxt: {
    folder: installed('nuxt'),
    start: (port) => ['node_modules/nuxt/bin/nuxt.mjs', 'dev', '--host', '127.0.0.1', '--port', `${port}`],
    isAlive: 'window.useNuxtApp?.().isHydrating === false',
    shows: 'result',
    isWideOnly: true,
  },
}

const chosen = process.env.EXAMPLES?.split(' ')

/** Those of this run: `EXAMPLES` names them, and without it it depends on the run. */
export const apps: ReadonlyMap<string, ExampleApp> = new Map(
  Object.entries(all).filter(([name, { isWideOnly }]) => chosen?.includes(name) ?? (isWide || !isWideOnly)),
)

/** Whether the stories are looked at. */
export const hasStories = chosen?.includes('storybook') ?? true

/** The environment variable that holds an app's address, for the workers. */
export const toUrlVariable = (name: string): string => `EXAMPLE_URL_${name}`
