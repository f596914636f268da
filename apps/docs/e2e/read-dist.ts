import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the site was built, and the path that it was built for. */
export const dist = fileURLToPath(new URL('../dist/', import.meta.url))
export const base = '/tcaptcha/'

/** The built pages, but for the playground's, by their path below the base. */
export const readPages = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.html') && !path.startsWith('playground/'))
      .map((path) => [path, readFileSync(join(dist, path), 'utf8')]),
  )

/** Whether the site has a file for an address below its base. */
export const isServed = (path: string): boolean =>
  existsSync(join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path))

/** The ids of a page. */
export const readIds = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))
