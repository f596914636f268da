import { announce } from '../kit/announce.ts'
import { answers, readWish, setSimulator } from '../kit/environment.ts'
import type { KitOptions } from '../kit/kit-options.ts'
import { shareSimulator } from '../kit/share-simulator.ts'
import { mountName } from '../node/create-front-door.ts'
import type { NextFields, Rewrites } from './next-config.ts'

/** What `next dev` adds to the developer's config. `defaults`: Next's own, by which this version is known. */
export async function toDevelopmentFields(own: NextFields, options: KitOptions, defaults: object): Promise<NextFields> {
  const url = await findSimulator(options)
  if (url === undefined) return {}
  const { basePath = '', env, i18n, instrumentationClientInject = [], rewrites } = own
  const rewrite = {
    source: `/${mountName}/:path*`,
    destination: `${url}${basePath}/${mountName}/:path*`,
    ...(i18n ? { locale: false } : {}),
  }
  return {
    rewrites: async () => addRewrite((await rewrites?.()) ?? [], rewrite),
    env: { ...env, TCAPTCHA_PANEL_URL: `${basePath}/${mountName}/` },
    ...(options.panel !== false && 'instrumentationClientInject' in defaults
      ? { instrumentationClientInject: ['@tcaptcha/simulator/panel', ...instrumentationClientInject] }
      : {}),
  }
}

/** Next reads its config in several processes: the first one starts the simulator, its children inherit the address. */
async function findSimulator(options: KitOptions): Promise<string | undefined> {
  const wish = readWish()
  // It stays in the environment: Next reads its config again, in this process and in others.
  if (wish === 'off') return undefined
  if (wish && (await answers(wish.origin))) return wish.origin
  const { running, isNew } = await shareSimulator(options)
  setSimulator(running.url)
  // `next dev` listens on every address.
  const hasPanel = options.panel !== false
  if (isNew) announce({ url: running.url, print: console.log, hasPanel, token: running.token })
  return running.url
}

function addRewrite(given: Rewrites<unknown>, rewrite: unknown): Rewrites<unknown> {
  if (Array.isArray(given)) return { beforeFiles: [rewrite], afterFiles: given }
  return { ...given, beforeFiles: [rewrite, ...(given.beforeFiles ?? [])] }
}
