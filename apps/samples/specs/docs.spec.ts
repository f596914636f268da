import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { serverNames, servers, type ServerSample } from '../harness/docs/servers.ts'

const read = (page: string) => readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8')

for (const language of ['en', 'zh']) {
  test(`what the tests add to a server is what the docs say (${language})`, () => {
    const said = {
      code: read(`${language}/servers/one-time-code`),
      cors: read(`${language}/servers/frameworks`),
    }
    for (const name of serverNames) {
      const { code, cors }: ServerSample = servers[name]
      for (const line of code?.line.trim().split(/\n\s*/) ?? []) expect(said.code).toContain(`\`${line}\``)
      if (cors) for (const text of [cors.imports, cors.line]) expect(said.cors).toContain(`\`${text}\``)
    }
    for (const text of ['{ ip, preflight, action:', 'withCors(await route(request))']) expect(said.cors).toContain(text)
  })
}
