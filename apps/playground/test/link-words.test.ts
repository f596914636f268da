import { describe, expect, it } from 'vitest'
import { findUnread, wordsByPage } from '../src/app/notices/unread-words.ts'
import { faultIds } from '../src/by-hand/by-hand-fault.ts'
import { byHandFaults } from '../src/by-hand/faults.ts'
import { toRoute } from '../src/link/use-route.ts'
import { toShared } from '../src/states/code/to-shared.ts'

const names = Object.values(wordsByPage).flatMap((words) => Object.keys(words))

/** A value that makes sense, for each word. */
const sensible: Readonly<Record<string, string>> = {
  lang: 'zh',
  theme: 'dark',
  framework: 'all',
  form: 'sms',
  server: 'mine',
  during: 'outage',
  play: '1',
  embed: '1',
  app: '190000042',
  script: 'cn-v1',
  load: '900',
  open: '900',
  recover: '1001-fail.1008-retry',
  ip: '5',
  subject: '2',
  global: '24',
  real: '1',
  group: 'forged',
  honest: '20',
  attack: '0',
  addresses: '4',
  accounts: '5',
  'outage-global': '60',
  'outage-subject': '1',
  'outage-ip': '5',
  speed: '300',
  story: 'long',
  'visit-token': 'off',
  degrade: 'never',
  seed: '7',
}

describe('the words of a link', () => {
  it('are read by one page each', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('all make sense with a value that does, on every page', () => {
    expect(Object.keys(sensible).sort()).toEqual([...names].sort())
    // The outage of the vendor itself can't be played.
    const without = (word: string) => Object.entries(sensible).filter(([name]) => name !== word)
    const [others, played] = [without('during'), without('real')]
    for (const words of [others, played])
      for (const path of ['', 'works', 'matrix', 'outage', 'by-hand', 'by-hand/entry-hang'])
        expect(findUnread(`#/${path}?${new URLSearchParams(Object.fromEntries(words))}`)).toEqual([])
  })

  it.each(names.filter((name) => name !== 'server'))('are reported where they make no sense: %s', (name) => {
    for (const value of ['xx!', '', '-']) expect(findUnread(`#/works?${name}=${value}`)).toContain(`${name}=${value}`)
  })

  it('are reported where nobody knows them, and where one comes a second time', () => {
    expect(findUnread('#/works?framework=angular')).toEqual(['framework=angular'])
    expect(findUnread('#/works?constructor=1&__proto__=2&utm=3')).toEqual(['constructor=1', '__proto__=2', 'utm=3'])
    expect(findUnread('#/works?load=900&load=500')).toEqual(['load=500'])
    expect(findUnread('#/works?lang=zh?theme=dark')).toEqual(['lang=zh?theme=dark'])
    expect(findUnread('#/works?recover=1001-fail-never')).toEqual(['recover=1001-fail-never'])
    expect(findUnread('#/works?during=outage&real=1&app=190000042')).toEqual(['during=outage'])
  })

  it.each(['', '我的', 'a b', 'a'.repeat(65), 'a\n'])('name no server that no header could name: %j', (server) => {
    const hash = `#/works?${new URLSearchParams({ server })}`
    expect(findUnread(hash)).toEqual([`server=${server}`])
    expect(toRoute(hash).server).toBeUndefined()
    expect(toRoute('#/works?server=mine').server).toBe('mine')
  })

  it('name a page or a state, and nothing beside it', () => {
    expect(findUnread('')).toEqual([])
    expect(findUnread('#/no-such-state')).toEqual(['no-such-state'])
    expect(findUnread('#/by-hand/no-such-fault')).toEqual(['no-such-fault'])
    expect(findUnread('#/works/more')).toEqual(['more'])
    expect(findUnread('#/matrix/forged')).toEqual(['forged'])
    expect(findUnread('#/<b>')).toEqual(['<b>'])
  })
})

it('the page by hand plays the states that it can be linked to', () => {
  expect(byHandFaults.map(({ id }) => id)).toEqual(faultIds)
})

it('a link for somebody else keeps what was chosen, whatever is in it, and nothing of this visit', () => {
  const toHash = (hash: string) => new URL(toShared(`http://127.0.0.1/${hash}`)).hash
  expect(toHash('#/works?server=mine&app=190000042&lang=zh&play=1')).toBe('#/works?app=190000042')
  expect(toHash('#/works?x=1?2&load=900')).toBe('#/works?x=1%3F2&load=900')
  expect(toHash('#/works?play=1')).toBe('#/works')
  expect(toHash('')).toBe('#/')
})
