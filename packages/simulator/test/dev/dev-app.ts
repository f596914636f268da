import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createServer, type InlineConfig, type ViteDevServer } from 'vite'
import { tcaptchaSimulator, type ViteOptions } from '../../src/vite.ts'

const packages = fileURLToPath(new URL('../../..', import.meta.url))

const page = `<!doctype html><html lang="en"><head><title>App</title></head>
<body><button id="go">Log in</button><output></output><script type="module" src="/main.js"></script></body></html>`
const main = `import { createTCaptcha } from '@tcaptcha/core'
const captcha = createTCaptcha({ appId: '190000000' })
document.querySelector('#go').onclick = async () => {
  const { kind, correlationId } = await captcha.execute()
  document.querySelector('output').textContent = kind + ' ' + correlationId
}`

/** An app of a developer's, in a folder of its own. */
export interface DevApp {
  serve: (options?: ViteOptions, config?: InlineConfig) => Promise<ViteDevServer>
  /** Rejects where the build fails; gives its files as one text. */
  build: (config?: InlineConfig) => Promise<string>
  remove: () => void
}

/** Writes the app. `files` replace or add some. */
export function createDevApp(files: Readonly<Record<string, string>> = {}): DevApp {
  const root = mkdtempSync(join(packages, 'simulator/node_modules/.dev-app-'))
  for (const [name, text] of Object.entries({ 'index.html': page, 'main.js': main, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const toConfig = (options: ViteOptions, more: InlineConfig = {}): InlineConfig => ({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { __DEV__: 'true' },
    resolve: {
      alias: {
        '@tcaptcha/core': join(packages, 'core/src/index.ts'),
        '@tcaptcha/simulator/browser': join(packages, 'simulator/src/browser.ts'),
      },
    },
    ...more,
    plugins: [tcaptchaSimulator({ vitest: true, ...options })],
    server: { host: '127.0.0.1', fs: { strict: false }, ...more.server },
    build: { write: false, ...more.build },
  })
  return {
    async serve(options = {}, config) {
      const server = await createServer(toConfig(options, config))
      return server.listen(0)
    },
    async build(config) {
      // Vitest's own would make `import.meta.env.DEV` true.
      const { NODE_ENV } = process.env
      Object.assign(process.env, { NODE_ENV: 'production' })
      const made = [await build(toConfig({}, config)).finally(() => Object.assign(process.env, { NODE_ENV }))].flat()
      return made
        .map((one) => ('output' in one ? one.output.map((file) => ('code' in file ? file.code : '')).join('\n') : ''))
        .join('\n')
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}

/** Where the server's pages are, without a slash at the end. */
export const toOrigin = (server: ViteDevServer): string => new URL(server.resolvedUrls?.local[0] ?? '').origin
