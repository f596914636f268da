import type { Environment, Plugin, ViteDevServer } from 'vite'
import { announce, explainSilence } from '../kit/announce.ts'
import { answers, readWish, setSimulator } from '../kit/environment.ts'
import type { KitOptions } from '../kit/kit-options.ts'
import { isShared, shareSimulator } from '../kit/share-simulator.ts'
import { mountName } from '../node/create-front-door.ts'
import { readPanelScript } from '../node/read-panel-script.ts'

const panelId = 'virtual:tcaptcha-simulator/panel'
/** Vite's own client, which every page of a dev server loads before the app: also of SvelteKit and Nuxt. */
const viteClient = /\/dist\/client\/client\.mjs(?:$|\?)/

/** The dev server's half: the simulator beside it and at `/__tcaptcha/`, and the panel in its pages. */
export function serveSimulator(options: KitOptions, runsUnderVitest: boolean): Plugin {
  let base = '/'
  /** Where the page finds the simulator; undefined while there is none. */
  let mount: string | undefined

  /** One for each server of this plug-in: a restart starts the new one before it closes the old. */
  const open: { config: object; close: () => Promise<void> }[] = []

  async function start(server: ViteDevServer) {
    const wish = readWish()
    if (wish === 'off') return
    if (wish && !isShared(wish.origin)) {
      mount = `${wish.origin}/`
      if (!(await answers(wish.origin))) server.config.logger.warn(explainSilence(wish.origin))
      return
    }
    const { running, isNew, release } = await shareSimulator(options)
    const unset = setSimulator(running.url)
    open.push({
      config: server.config,
      async close() {
        if (await release()) unset()
      },
    })
    mount = `${base}${mountName}/`
    const paths = [mount, `/${mountName}/`]
    server.middlewares.use((incoming, outgoing, next) => {
      const { originalUrl, url = '' } = incoming
      if (!paths.some((path) => (originalUrl ?? url).startsWith(path))) return next()
      return void running.handle(incoming, outgoing, next)
    })
    const { logger, server: listening } = server.config
    const isPublic = listening.host !== undefined && !/^(?:localhost|127\.|::1|false)/.test(String(listening.host))
    const token = isPublic ? running.token : undefined
    const hasPanel = options.panel !== false
    if (isNew) announce({ url: running.url, print: (line) => logger.info(line), hasPanel, token })
  }

  return {
    name: 'tcaptcha-simulator',
    apply: (_config, { command, isPreview }) =>
      command === 'serve' && isPreview !== true && (runsUnderVitest || process.env.VITEST === undefined),
    configResolved(config) {
      base = config.base.endsWith('/') ? config.base : `${config.base}/`
    },
    configureServer: start,
    // A closing dev server calls it once for each environment; Vite 5 has none, and calls it once.
    async closeBundle() {
      const environment: Environment | undefined = this.environment
      const config = environment?.getTopLevelConfig()
      const at = config ? open.findIndex((one) => one.config === config) : 0
      const [closed] = at < 0 ? [] : open.splice(at, 1)
      await closed?.close()
    },
    resolveId: (id) => (id === panelId ? `\0${panelId}` : undefined),
    async load(id) {
      if (id !== `\0${panelId}`) return undefined
      return `const tcaptchaPanel = ${JSON.stringify({ url: mount })};\n${await readPanelScript()}`
    },
    transform: (code, id) =>
      mount !== undefined && options.panel !== false && viteClient.test(id)
        ? { code: `${code}\nimport ${JSON.stringify(panelId)}\n`, map: null }
        : undefined,
    // Before classic scripts, which run before any module.
    transformIndexHtml: () =>
      mount === undefined || options.panel === false
        ? []
        : [{ tag: 'script', attrs: { src: `${mount}panel.js` }, injectTo: 'head-prepend' as const }],
  }
}
