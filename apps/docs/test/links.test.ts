import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLinks } from '../src/links/check-links.ts'
import { listMarkdown } from '../src/links/list-markdown.ts'
import { resolveLink } from '../src/links/resolve-link.ts'
import { root } from '../src/pages/read-page.ts'

const files = listMarkdown(root)

it('every link of every Markdown file leads to a file, and every anchor to a heading', () => {
  expect(files).toEqual(expect.arrayContaining(['README.md', 'packages/server/README.md', 'apps/docs/zh/index.md']))
  expect(files.flatMap((file) => checkLinks(root, file))).toEqual([])
})

it('no Markdown file has the marks of a merge in it, nor what a formatter makes of them', () => {
  const marked = files.filter((file) =>
    /^(?:<{7} |={7}$|>{7} |> > > > > > > )/m.test(readFileSync(`${root}/${file}`, 'utf8')),
  )
  expect(marked).toEqual([])
})

describe('a link', () => {
  const faults = (text: string) => checkLinks(root, 'apps/docs/en/guides/a.md', text)

  it.each([
    '[a](./gone.md)',
    '[a](../../../../README.md#no-such-heading)',
    '[a](#missing)\n\n# Other',
    '[a](/guides/html)',
    '[a](../../../../../etc/passwd)',
    '[a](javascript:alert)',
    '[a](https://)',
    '[a]: ./gone.md',
    '<img alt="" src="./gone.svg">',
    '[a](../../../../package.json#name)',
  ])('is refused: %s', (text) => expect(faults(text)).toHaveLength(1))

  it.each([
    '[a](./html.md)',
    '[a](#some-heading-1)\n\n# Some heading\n\n## `Some` heading',
    '[一](#中文-标题)\n\n## 中文 标题',
    '[a](../../../../packages/core)',
    '[a](mailto:a@example.com) [b](https://example.com/a_(b))',
    '```md\n[a](./gone.md)\n```\n`[a](./gone.md)` <!-- [a](./gone.md) -->',
  ])('is taken: %s', (text) => expect(faults(text)).toEqual([]))
})

it('is an address of the site for a page, the playground’s for its README, and the host’s for any other file', () => {
  const from = 'apps/docs/zh/guides/html.md'
  expect(resolveLink('../start/index.md#a', from)).toEqual({ kind: 'page', path: '/zh/start/index.md', hash: '#a' })
  expect(resolveLink('../../en/guides/html.md', from)).toMatchObject({ path: '/guides/html.md' })
  expect(resolveLink('../../../playground/README.md', from)).toEqual({ kind: 'playground', hash: '#/?lang=zh' })
  expect(resolveLink('../../../../packages/core', from)).toMatchObject({
    url: expect.stringMatching(/\/tree\/main\/packages\/core$/),
  })
  expect(resolveLink('../../../../README.md#a', from)).toMatchObject({
    url: expect.stringMatching(/\/blob\/main\/README\.md#a$/),
  })
  expect(resolveLink('#a', from)).toEqual({ kind: 'other' })
})
