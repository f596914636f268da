import { describe, expect, it } from 'vitest'
import { allScenarios, groups } from '../src/scenarios.ts'
import { loadSearchTexts } from '../src/scenarios/load-search-texts.ts'
import { findStates } from '../src/states/list/search.ts'

const texts = await loadSearchTexts()
const find = (query: string) =>
  findStates(groups, query, texts).flatMap(({ scenarios }) => scenarios.map(({ id }) => id))

describe('the search', () => {
  it.each([
    ['广告', 'blocked'],
    ['广告拦截', 'blocked'],
    ['adblock', 'blocked'],
    ['Ad blocker', 'blocked'],
    ['断网', 'offline'],
    ['重放', 'replayed'],
    ['熔断', 'recovering'],
    ['script timeout', 'entry-hang'],
    ['超时', 'entry-hang'],
    ['脚本超时', 'second-stage-hang'],
    ['timeout 1001', 'entry-hang'],
    ['1001 超时', 'entry-hang'],
    ['hangs', 'entry-hang'],
    ['entry-404', 'entry-404'],
    ['visit token', 'outage-no-visit-token'],
    ['访问令牌', 'outage-no-visit-token'],
    ['限频', 'error-1014'],
    ['jquery', 'error-1009'],
    ['In an outage', 'outage-disaster'],
  ])('finds for %s the state %s', (query, id) => {
    expect(find(query)).toContain(id)
  })

  it.each([
    ['ad blocker', '广告拦截'],
    ['offline', '断网'],
    ['typed', '伪造'],
    ['quota', '额度'],
    ['step up', '升级验证'],
    ['content security policy', '内容安全策略'],
  ])('finds the same states for %s and %s', (one, other) => {
    expect(find(one)).toEqual(find(other))
    expect(find(one).length).toBeGreaterThan(1)
  })

  it.each([
    ['ip', 6],
    ['404', 8],
    ['hangs', 8],
    ['timeout 1001', 3],
  ])('finds for %s no more than %i states', (query, most) => {
    expect(find(query).length).toBeLessThanOrEqual(most)
  })

  it('finds a Latin word by how it begins, and by nothing in its middle', () => {
    expect(find('scrip').length).toBeGreaterThan(10)
    expect(find('cript')).toEqual([])
  })

  it('wants every word, in whatever order and case', () => {
    expect(find('1008 TIMED out')).toEqual(find('out timed 1008'))
    expect(find('1008 nonsense')).toEqual([])
  })

  it.each([
    ['ＡＤＢＬＯＣＫ', 'adblock'],
    ['１００１　超时', '1001 超时'],
    ['广告，拦截', '广告 拦截'],
    ['Ad　blocker', 'ad blocker'],
  ])('reads %s, in the full width of Chinese keyboards, as %s', (wide, query) => {
    expect(find(query).length).toBeGreaterThan(0)
    expect(find(wide)).toEqual(find(query))
  })

  it.each(['.*', '[', '(', '\\', '😀', '\ud800', '$&'])('takes %s for no word, and for no pattern', (query) => {
    expect(find(query)).toEqual([])
  })

  it('answers at once, whatever was pasted', () => {
    const begun = performance.now()
    for (const query of ['脚本'.repeat(20_000), 'a '.repeat(50_000), 'script '.repeat(20_000)]) find(query)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('shows all for an empty query, and none for one without a word', () => {
    expect(find('  ')).toHaveLength(allScenarios.length)
    expect(find('?!')).toEqual([])
  })
})
