import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer, defaultServerConditions } from 'vite'
import { expect, it } from 'vitest'
import { createTCaptcha, setTCaptchaDefaults } from '../src/index.ts'
import { serverMarkup } from './fixtures/server-markup.ts'

it('may be used by the script of a component on a server, where all visitors share the module', () => {
  setTCaptchaDefaults({ appId: '190000000' })
  const seen: string[] = []
  createTCaptcha().subscribe(({ status }) => seen.push(status))()
  expect(seen).toEqual(['idle'])
})

// A server of Vite's starts slowly on a busy machine.
it('renders on a server, by the compiler of Svelte 5', { timeout: 60_000 }, async () => {
  const conditions = ['@tcaptcha/source', ...defaultServerConditions]
  const vite = await createServer({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [svelte({ configFile: false })],
    ssr: { resolve: { conditions } },
  })
  try {
    const { render } = await vite.ssrLoadModule('svelte/server')
    for (const [name, markup] of Object.entries(serverMarkup)) {
      const { default: component } = await vite.ssrLoadModule(`/fixtures/${name}.svelte`)
      expect(render(component, { props: { options: { appId: '190000000' } } }).body).toBe(markup)
    }
  } finally {
    await vite.close()
  }
})
