import type { TCaptchaResult } from '@tcaptcha/core'
import { describe, expect, inject, it } from 'vitest'
import type { LoginPage } from './login/login-page.ts'
import { firstPages, pages, toExpected } from './trace/pages.ts'
import { recordTrace } from './trace/record-trace.ts'
import { stories, type StoryName } from './trace/stories.ts'

/** What a binding may get wrong, and the story that shows it. */
const faults: Record<string, [StoryName, (page: LoginPage) => LoginPage['mount']]> = {
  'drops the callbacks': [
    'solves it',
    ({ mount }) =>
      (host, { options, send }) =>
        mount(host, { options: { ...options, onEvent: undefined, onResult: undefined }, send }),
  ],
  'calls back twice': [
    'solves it',
    ({ mount }) =>
      (host, { options, send }) => {
        const onResult = (result: TCaptchaResult) => [options.onResult?.(result), options.onResult?.(result)]
        return mount(host, { options: { ...options, onResult }, send })
      },
  ],
  'keeps the first options': [
    'sees the page rendered anew while it is open',
    ({ mount }) =>
      (host, props) => ({ ...mount(host, props), update: () => {} }),
  ],
  'leaves the challenge behind': [
    'leaves while it is open',
    ({ mount }) =>
      (host, props) => ({ ...mount(host, props), unmount: () => host.replaceChildren() }),
  ],
}

describe.each(inject('isWide') ? pages : firstPages)('a difference is noticed: $name', (page) => {
  it.each(Object.entries(faults))('that %s', async (_fault, [story, toMount]) => {
    const trace = await recordTrace({ ...page, mount: toMount(page) }, stories[story])
    expect(trace).not.toBe(toExpected(page, story))
    // It was the fault, and not a story that went nowhere.
    expect(trace).toContain('focus challenge')
  })
})
