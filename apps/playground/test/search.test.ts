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

  it('shows all for an empty query, and none for one without a word', () => {
    expect(find('  ')).toHaveLength(allScenarios.length)
    expect(find('?!')).toEqual([])
  })
})
