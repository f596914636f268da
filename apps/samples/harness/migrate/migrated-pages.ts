import { bundleForPage } from '../docs/bundle.ts'
import { readSample } from '../docs/samples.ts'

const react = (name: string, file: string) => `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ${name} as Page } from './migrate/${file}'
createRoot(document.querySelector('#app')).render(<StrictMode><Page /></StrictMode>)`
const vue = (file: string) => `import { createApp } from 'vue'
import Page from './migrate/${file}'
createApp(Page).mount('#app')`
const svelte = (file: string) => `import { mount } from 'svelte'
import Page from './migrate/${file}'
mount(Page, { target: document.querySelector('#app') })`
const send = `const send = (ticket, randstr) => fetch('/code', {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ticket, randstr }),
})`

/** What the migration guide has, as a document of its own or as a module that draws into `#app`. */
const pages = {
  'plain HTML': { before: 'before/login.html', after: 'login.html' },
  React: { before: react('LoginForm', 'before/LoginForm.jsx'), after: react('LoginForm', 'LoginForm.tsx') },
  Vue: { before: vue('before/LoginForm.vue'), after: vue('LoginForm.vue') },
  Svelte: { before: svelte('before/LoginForm.svelte'), after: svelte('LoginForm.svelte') },
  'a Vue composable': {
    before: `import { createApp, h } from 'vue'
import { useCaptcha } from './migrate/before/use-captcha.js'
${send}
const setup = () => {
  const { verify } = useCaptcha()
  const onClick = async () => { const { ticket, randstr } = await verify(); await send(ticket, randstr) }
  return () => h('button', { onClick }, 'Send me a code')
}
createApp({ setup }).mount('#app')`,
    after: vue('SendCode.vue'),
  },
} as const

/** Those of which only the new code can be run: the old one needs a package, or Vue 2. */
const newPages = {
  'a React button': react('SendCode', 'SendCode.tsx'),
  'a class component': `import { createRoot } from 'react-dom/client'
import { SendCodeButton } from './migrate/SendCodeButton.tsx'
${send}
createRoot(document.querySelector('#app')).render(<SendCodeButton send={send} />)`,
  'a Vue mixin': `import { createApp, h } from 'vue'
import { captchaMixin } from './migrate/captcha-mixin.js'
${send}
const app = createApp({
  mixins: [captchaMixin],
  methods: { onCaptcha: send },
  render() { return h('button', { onClick: this.showCaptcha }, 'Send me a code') },
})
app.config.globalProperties.$route = { name: 'login' }
app.mount('#app')`,
  'the drop-in’s button': 'send-code.html',
} as const

export type MigratedPage = keyof typeof pages
export type NewPage = keyof typeof newPages

export const newPageNames = Object.keys(newPages) as NewPage[]

export const readMigratedPage = (name: MigratedPage, when: 'before' | 'after'): Promise<string> =>
  toDocument(pages[name][when])

export const readNewPage = (name: NewPage): Promise<string> => toDocument(newPages[name])

async function toDocument(source: string): Promise<string> {
  if (source.endsWith('.html')) return readSample(`migrate/${source}`)
  const script = await bundleForPage(source)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>app</title><div id="app"></div>
<script>${script.replaceAll('</script', String.raw`<\/script`)}</script>`
}

/** What the guide has a site serve as `/js/tcaptcha.global.js`. */
export const readDropIn = (): Promise<string> => bundleForPage(`import '@tcaptcha/core/auto'`)
