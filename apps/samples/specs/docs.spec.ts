import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { serverNames, servers, type ServerSample } from '../harness/docs/servers.ts'

const read = (page: string) => readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8')

for (const language of ['.md', '.zh-CN.md']) {
  test(`what the tests add to a server is what the docs say (${language})`, () => {
    const said = { code: read(`one-time-code${language}`), cors: read(`servers${language}`) }
    for (const name of serverNames) {
      const { code, cors }: ServerSample = servers[name]
      for (const line of code.line.trim().split(/\n\s*/)) expect(said.code).toContain(`\`${line}\``)
      if (cors) for (const text of [cors.imports, cors.line]) expect(said.cors).toContain(`\`${text}\``)
    }
    for (const text of ['{ ip, preflight, action:', 'withCors(await route(request))']) expect(said.cors).toContain(text)
  })
}
