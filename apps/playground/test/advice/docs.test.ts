import GithubSlugger from 'github-slugger'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fromRoot } from './from-root.ts'
import { realVendor } from '../../src/scenarios/real-vendor.ts'
import { allScenarios } from '../../src/scenarios.ts'

/** The anchors of a page's headings, in order, as GitHub makes them. */
function readAnchors(path: string): readonly string[] {
  const slugger = new GithubSlugger()
  const prose = readFileSync(fromRoot(path), 'utf8').replaceAll(/^(```+)[^\n]*\n.*?^\1$/gms, '')
  return [...prose.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => slugger.slug(heading.replaceAll('`', '')))
}

const split = (page: string) => page.split('#') as [path: string, anchor?: string]
const toChinese = (path: string) =>
  path.startsWith('apps/docs/en/') ? path.replace('/en/', '/zh/') : path.replace(/\.md$/, '.zh-CN.md')
const pages = [
  ...new Map([...allScenarios, realVendor].map(({ advice: { docs } }) => [docs.en + docs.zh, docs])).values(),
]

it.each(pages)('finds $en, and what it is in Chinese', ({ en, zh }) => {
  const [path, anchor] = split(en)
  if (anchor !== undefined) expect(readAnchors(path)).toContain(anchor)
  else expect(existsSync(fromRoot(path))).toBe(true)
  if (zh === undefined) return void expect(existsSync(fromRoot(toChinese(path)))).toBe(false)

  const [chinesePath, chineseAnchor] = split(zh)
  expect(chinesePath).toMatch(/\.zh-CN\.md$|^apps\/docs\/zh\//)
  if (chineseAnchor !== undefined) expect(readAnchors(chinesePath)).toContain(chineseAnchor)
  else expect(existsSync(fromRoot(chinesePath))).toBe(true)
  if (chinesePath !== toChinese(path) || anchor === undefined || chineseAnchor === undefined) return
  // The same place on both pages, and not just any heading.
  expect(readAnchors(chinesePath).indexOf(chineseAnchor)).toBe(readAnchors(path).indexOf(anchor))
})
