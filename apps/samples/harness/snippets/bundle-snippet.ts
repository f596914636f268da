import type { Snippet } from '../../../playground/src/snippets/create-snippet.ts'
import { bundleForPage } from '../docs/bundle.ts'

/** How a component of that ending is put into `#app`. */
const mounts = {
  tsx: (name: string, times: number) => `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ${name} } from './${name}.tsx'
createRoot(document.querySelector('#app')).render(<StrictMode>${`<${name} />`.repeat(times)}</StrictMode>)`,
  vue: (name: string) => `import { createApp } from 'vue'
import App from './${name}.vue'
createApp(App).mount('#app')`,
  svelte: (name: string) => `import { mount } from 'svelte'
import App from './${name}.svelte'
mount(App, { target: document.querySelector('#app') })`,
}

/** The files of a site whose page is that code, by their path. A component of React's may be there several `times`. */
export async function bundleSnippet({ name, ending, text }: Snippet, times = 1): Promise<ReadonlyMap<string, string>> {
  if (ending === 'html') {
    const dropIn = await bundleForPage(`import '@tcaptcha/core/auto'`)
    const module = /<script type="module">(.*?)<\/script>/s.exec(text)?.[1]
    if (module === undefined)
      return new Map([
        ['index.html', text],
        ['tcaptcha.global.js', dropIn],
      ])
    const page = text.replace(/<script type="module">.*?<\/script>/s, '<script src="/page.js"></script>')
    return new Map([
      ['index.html', page],
      ['page.js', await bundleForPage(module)],
    ])
  }
  if (ending === 'ts') throw new Error(`${name} is no page.`)
  const script = await bundleForPage(mounts[ending](name.replace(/\..*/, ''), times), { [name]: text })
  const page =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>app</title><div id="app"></div><script src="/page.js"></script></html>'
  return new Map([
    ['index.html', page],
    ['page.js', script],
  ])
}
