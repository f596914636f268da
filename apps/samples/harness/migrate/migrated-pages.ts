import { bundleForPage } from '../docs/bundle.ts'
import { readSample } from '../docs/samples.ts'

const react = (file: string) => `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LoginForm } from './${file}'
createRoot(document.querySelector('#app')).render(<StrictMode><LoginForm /></StrictMode>)`
const vue = (file: string) => `import { createApp } from 'vue'
import LoginForm from './${file}'
createApp(LoginForm).mount('#app')`
const svelte = (file: string) => `import { mount } from 'svelte'
import LoginForm from './${file}'
mount(LoginForm, { target: document.querySelector('#app') })`

/** The login pages of the migration guide, and how a component is put into `#app`. */
const pages = {
  'plain HTML': { before: 'migrate/before/login.html', after: 'migrate/login.html' },
  React: { before: 'migrate/before/LoginForm.jsx', after: 'migrate/LoginForm.tsx', mount: react },
  Vue: { before: 'migrate/before/LoginForm.vue', after: 'migrate/LoginForm.vue', mount: vue },
  Svelte: { before: 'migrate/before/LoginForm.svelte', after: 'migrate/LoginForm.svelte', mount: svelte },
} as const satisfies Record<string, { before: string; after: string; mount?: (file: string) => string }>

export type MigratedPage = keyof typeof pages

/** A page of the guide as a document, word for word. */
export async function readMigratedPage(name: MigratedPage, when: 'before' | 'after'): Promise<string> {
  const page: { before: string; after: string; mount?: (file: string) => string } = pages[name]
  if (!page.mount) return readSample(page[when])
  const script = await bundleForPage(page.mount(page[when]))
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Log in</title><div id="app"></div>
<script>${script.replaceAll('</script', String.raw`<\/script`)}</script>`
}

/** What the guide has a site serve as `/js/tcaptcha.global.js`. */
export const readDropIn = (): Promise<string> => bundleForPage(`import '@tcaptcha/core/auto'`)
