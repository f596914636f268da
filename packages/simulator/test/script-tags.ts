import { afterEach, expect, it, vi } from 'vitest'
import { installSimulator, type InstallOptions } from '../src/browser.ts'

const vendor = 'https://turing.captcha.qcloud.com/TJCaptcha.js'

/** What becomes of script tags while the simulator is installed. `others`: addresses at which a request would be seen. */
export function describeScriptTags(others: readonly string[], countRequests: () => number): void {
  const addresses = [vendor, ...others]
  let undo = () => {}
  const install = (options: InstallOptions) => {
    undo = installSimulator(options)
  }
  afterEach(() => {
    undo()
    document.head.replaceChildren()
  })

  /** Adds a tag. Says which event it has, if any within 100 ms. */
  const load = (prepare: (tag: HTMLScriptElement) => void) =>
    new Promise<string>((resolve) => {
      const tag = document.createElement('script')
      for (const type of ['load', 'error']) tag.addEventListener(type, () => resolve(type))
      prepare(tag)
      if (!tag.isConnected) document.head.append(tag)
      setTimeout(() => resolve('nothing'), 100)
    })

  it.each([
    ['works', 'load', 'function'],
    ['entry-slow', 'nothing', 'undefined'],
    ['entry-blocked', 'error', 'undefined'],
    ['entry-404', 'error', 'undefined'],
    ['entry-hang', 'nothing', 'undefined'],
    ['entry-html', 'load', 'undefined'],
    ['entry-no-global', 'load', 'undefined'],
    ['entry-late-global', 'load', 'undefined'],
    ['entry-poisoned', 'load', 'undefined'],
    ['entry-wrong-market', 'load', 'function'],
    ['entry-fails-once', 'error', 'undefined'],
  ] as const)('%s: the tag has "%s", and the global is %s', async (scenario, event, global) => {
    for (const src of addresses) {
      install({ scenario })
      expect(await load((tag) => (tag.src = src))).toBe(event)
      expect(typeof Reflect.get(window, 'TencentCaptcha')).toBe(global)
      undo()
    }
    expect(countRequests()).toBe(0)
  })

  it('the second request works where the first one fails', async () => {
    install({ scenario: 'entry-fails-once' })
    const events = [await load((tag) => (tag.src = vendor)), await load((tag) => (tag.src = vendor))]
    expect(events).toEqual(['error', 'load'])
    expect(Reflect.get(window, 'TencentCaptcha')).toBeTypeOf('function')
  })

  it.each<[string, (tag: HTMLScriptElement, src: string) => void]>([
    ['as an attribute', (tag, src) => tag.setAttribute('src', src)],
    [
      'before its type',
      (tag, src) => {
        tag.src = src
        tag.type = 'text/javascript'
        tag.setAttribute('type', 'text/javascript')
      },
    ],
    [
      'when it is in the document',
      (tag, src) => {
        document.head.append(tag)
        tag.src = src
      },
    ],
    [
      'inside of another element',
      (tag, src) => {
        tag.src = src
        const box = document.createElement('div')
        box.append(tag)
        document.head.append(box)
      },
    ],
  ])('a tag gets its address %s', async (_how, prepare) => {
    install({ scenario: 'entry-html' })
    for (const src of addresses) expect(await load((tag) => prepare(tag, src))).toBe('load')
    expect(countRequests()).toBe(0)
  })

  it('a tag runs once, and another market takes the place of what was there', async () => {
    const onLoad = vi.fn()
    install({})
    expect(Reflect.get(window, 'TCaptchaGlobal')).not.toBe(true)
    const prepare = (tag: HTMLScriptElement) => {
      tag.src = 'https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js'
      tag.addEventListener('load', onLoad)
      document.head.append(tag)
      document.body.append(tag)
    }
    await load(prepare)
    const moved = document.querySelector('script[src*=TJNCaptcha]')
    if (moved) document.head.append(moved)
    expect(await load((tag) => (tag.src = vendor))).toBe('load')
    expect(Reflect.get(window, 'TCaptchaGlobal')).toBe(true)
    expect(onLoad).toHaveBeenCalledOnce()
  })

  it('leaves other scripts alone, and all of them once it is undone', async () => {
    install({ scenario: 'entry-hang' })
    const own = document.createElement('script')
    own.src = 'data:text/javascript,1'
    expect(own.type).toBe('')
    const hanging = document.createElement('script')
    hanging.src = vendor
    document.head.append(hanging)
    undo()
    expect(hanging.isConnected).toBe(false)
    const free = document.createElement('script')
    free.src = vendor
    expect(free.type).toBe('')
    expect(free.src).toBe(vendor)
    expect(Object.hasOwn(HTMLScriptElement.prototype, 'setAttribute')).toBe(false)
  })
}
