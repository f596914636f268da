import { expect, it } from 'vitest'
import { runInNode } from '../../src/run-in-node.ts'

const imports = {
  'an ES module': (name: string) => `import * as built from '@tcaptcha/${name}'\n`,
  CommonJS: (name: string) =>
    `import { createRequire } from 'node:module'\n` +
    `const built = createRequire(process.cwd() + '/x.js')('@tcaptcha/${name}')\n`,
}

it.each(Object.entries(imports))('React names components and hooks, from %s', (_, importBuilt) => {
  const printed = runInNode<{ components: string[]; stack: string }>(`
    ${importBuilt('react')}
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    let stack
    const options = {}
    Object.defineProperty(options, 'appId', { enumerable: true, get: () => { stack ??= new Error('').stack } })
    const Page = () => (built.useTCaptchaForm(options), null)
    renderToString(createElement(Page))
    console.log(JSON.stringify({ components: [built.TCaptcha.name, built.TCaptchaProvider.name], stack }))
  `)
  expect(printed.components).toEqual(['TCaptcha', 'TCaptchaProvider'])
  // DevTools find the names of hooks in the stack of an error.
  expect(printed.stack).toMatch(/ useTCaptcha [^]* (?:Module\.|Object\.)?useTCaptchaForm /)
})

it.each(Object.entries(imports))('Vue names components, from %s', (_, importBuilt) => {
  expect(runInNode(`${importBuilt('vue')}console.log(JSON.stringify(built.TCaptcha.name))`)).toBe('TCaptcha')
})
