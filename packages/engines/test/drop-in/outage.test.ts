import { expect, it } from 'vitest'
import { disaster, solved } from './bench/expected.ts'
import { button, callback, dropIn, stepOne, stepTwo } from './bench/tags.ts'
import { usePage } from './bench/use-page.ts'

const visit = usePage()

/** What the page has beside the button. The vendor's tag is blocked in the head or in the body. */
const pages: Record<string, { head?: string; body?: string }> = {
  'in the head, and the page has no TCaptchaLoadError': { head: dropIn() + stepTwo() },
  'in the body, and the page has no TCaptchaLoadError': { head: dropIn(), body: stepTwo() },
  'in the head, and the page has a TCaptchaLoadError that waits for the document': {
    head: `${dropIn()}<script>function TCaptchaLoadError() {
      document.addEventListener('DOMContentLoaded', function () {
        document.getElementById('TencentCaptcha').addEventListener('click', function () { window.callback({ ret: 0 }) })
      })
    }</script>${stepTwo()}`,
  },
  // As the specification writes it: its button is not there yet, and the function throws.
  "in the head, and the page's TCaptchaLoadError throws there": { head: stepOne + stepTwo() + dropIn() },
  "in the body, and the page's TCaptchaLoadError binds the button": { head: stepOne, body: stepTwo() + dropIn() },
  'in the body, before our file, which alone has a TCaptchaLoadError': { body: stepTwo() + dropIn() },
}

/** How the vendor's script fails. */
const faults = ['entry-blocked', 'entry-404', 'entry-html', 'entry-no-global'] as const

for (const [title, { head = '', body = '' }] of Object.entries(pages)) {
  for (const scenario of faults) {
    it(`calls back once with a disaster ticket, then opens: ${scenario}, ${title}`, async () => {
      await visit.open({ head: callback + head, body: button + body }, { scenario })
      await visit.click()
      const [call] = await visit.results()
      expect(call?.ms).toBeLessThan(2000)
      await visit.recover()
      await visit.click()
      await visit.solve()
      expect(await visit.results(2)).toEqual([disaster(), solved()])
      expect(visit.opened()).toBe(1)
    })
  }
}

it("keeps the page's own TCaptchaLoadError, and has one where the page has none", async () => {
  const isOwn = 'window.TCaptchaLoadError.toString().indexOf("addEventListener") > 0'
  await visit.open({ head: stepOne + dropIn(), body: '' })
  expect(await visit.engine.read(isOwn)).toBe(true)
  await visit.open({ head: dropIn() + stepOne, body: '' })
  expect(await visit.engine.read(isOwn)).toBe(true)
  await visit.open({ head: dropIn() + stepTwo(), body: '' }, { scenario: 'entry-404' })
  expect(await visit.engine.read('typeof window.TCaptchaLoadError')).toBe('function')
  expect(await visit.errors()).toEqual([])
})

it("makes the ticket of a 1.0 script as that does, with the element's own app id", async () => {
  const address = 'vendor:TCaptcha.js'
  await visit.open(
    {
      head: callback + stepOne + dropIn('data-appid="1"', { script: address }) + stepTwo('', address),
      body: button.replace('190000000', '2031483705'),
    },
    { scenario: 'entry-404' },
  )
  await visit.click()
  expect(await visit.results()).toEqual([disaster('TencentCaptcha', '2031483705', 'terror')])
})

it('answers where a captive portal answers every address with its page', async () => {
  const address = 'portal:TJCaptcha.js'
  const head = callback + stepOne + dropIn('', { script: address }) + stepTwo('', address)
  await visit.open({ head, body: button })
  await visit.click()
  expect(await visit.results()).toEqual([disaster()])
})

it("opens under a policy that only knows the nonce of the page's scripts", async () => {
  const policy = "script-src 'nonce-abc' 'strict-dynamic'"
  const head = callback.replace('<script', '<script nonce="abc"') + dropIn('nonce="abc"')
  await visit.open({ head, body: button }, { headers: { 'content-security-policy': policy } })
  await visit.click()
  await visit.solve()
  expect(await visit.results()).toEqual([solved()])
})

it('answers at once, with nothing asked, where the policy of the page refuses the script', async () => {
  const policy = "script-src 'self' 'unsafe-inline'"
  await visit.open({ head: callback + dropIn(), body: button }, { headers: { 'content-security-policy': policy } })
  await visit.click()
  const calls = await visit.results()
  expect(calls).toEqual([disaster()])
  expect(calls[0]?.ms).toBeLessThan(1000)
  expect(visit.requested()).toBe(0)
})

it('calls what the page has made without a source, and nothing of the browser', async () => {
  const named = ['one', 'two', 'three', 'location.reload', 'alert', 'close', 'Set.prototype.keys']
  const body = named.map(
    (name, at) => `<button id="b${at}" data-tcaptcha data-appid="190000000" data-cbfn="${name}">${name}</button>`,
  )
  await visit.open(
    {
      head: `<script>var note = seen.note('own'), heard = 0, told = []
        addEventListener('tcaptcha', function () { heard += 1 })
        console.error = function (text) { told.push(String(text)) }
        var one = note.bind(null), three = new Proxy(note, {})
        var two; new Promise(function (resolve) { two = resolve }).then(note)</script>${dropIn()}`,
      body: body.join(''),
    },
    { scenario: 'entry-no-global' },
  )
  for (const at of named.keys()) {
    await visit.click(`#b${at}`)
    await expect.poll(() => visit.engine.read('heard'), { timeout: 8000 }).toBe(at + 1)
  }
  expect(await visit.results(3)).toHaveLength(3)
  expect(await visit.engine.read('told')).toEqual(named.slice(3).map((name) => `[tcaptcha] data-cbfn: ${name}`))
})
