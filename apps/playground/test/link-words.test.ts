import { describe, expect, it } from 'vitest'
import { findUnread, wordsByPage } from '../src/app/notices/unread-words.ts'
import { faultIds } from '../src/by-hand/fault-ids.ts'
import { byHandFaults } from '../src/by-hand/faults.ts'

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
    const query = String(new URLSearchParams(sensible))
    for (const path of ['', 'works', 'matrix', 'outage', 'by-hand', 'by-hand/entry-hang'])
      expect(findUnread(`#/${path}?${query}`)).toEqual([])
  })

  it.each(names.filter((name) => name !== 'server'))('are reported where they make no sense: %s', (name) => {
    for (const value of ['xx!', '', '-']) expect(findUnread(`#/works?${name}=${value}`)).toContain(`${name}=${value}`)
  })

  it('are reported where nobody knows them, and where one comes a second time', () => {
    expect(findUnread('#/works?framework=angular')).toEqual(['framework=angular'])
    expect(findUnread('#/works?constructor=1&__proto__=2&utm=3')).toEqual(['constructor=1', '__proto__=2', 'utm=3'])
    expect(findUnread('#/works?load=900&load=500')).toEqual(['load=500'])
    expect(findUnread('#/works?lang=zh?theme=dark')).toEqual(['lang=zh?theme=dark'])
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
