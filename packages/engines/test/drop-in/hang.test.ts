import { expect, inject, it } from 'vitest'
import { disaster, solved, without } from './bench/expected.ts'
import { button, callback, dropIn, stepOne, stepTwo } from './bench/tags.ts'
import { usePage } from './bench/use-page.ts'

// The vendor's tag and ours ask for the same address, which never answers.
const visit = usePage({ mayHang: true })

/** It asks for what is async once no script blocks the page. */
const isWebKit = /^(wpe|webkitgtk)$/.test(inject('engine'))

const address = 'hang:TJCaptcha.js'
const ours = (attributes = '') => dropIn(`data-load-timeout="600" ${attributes}`, { script: address })
const theirs = (attributes = '') => stepTwo(attributes, address)
const steps = callback + stepOne

/** Where a click is answered while the vendor's script hangs. */
const answered: Record<string, { head: string; body?: string }> = {
  "in place of the vendor's": { head: ours() },
  "async, in place of the vendor's": { head: ours('async') },
  "deferred, in place of the vendor's": { head: ours('defer') },
  "before the vendor's, which is async": { head: ours() + theirs('async') },
  "after the vendor's, which is async": { head: theirs('async') + ours() },
  "before the vendor's, which is deferred": { head: ours() + theirs('defer') },
  "after the vendor's, which is deferred": { head: theirs('defer') + ours() },
  "in the head and the vendor's in the body": { head: ours(), body: theirs() },
}

for (const [place, { head, body = '' }] of Object.entries(answered)) {
  it(`gives a disaster ticket in time where the vendor's script hangs: our tag ${place}`, async () => {
    await visit.begin({ head: steps + head, body: button + body })
    await visit.hasButton()
    await visit.hasFile()
    await visit.click()
    const [call] = await visit.results()
    // Twice the time at most: a script that is on its way to the page already, and one of ours.
    expect(call?.ms).toBeLessThan(2000)
    expect(await visit.results()).toEqual([disaster()])
  })
}

it("does not hold up the page's own load event where only our file asks for the script that hangs", async () => {
  await visit.begin({ head: steps + ours(), body: button })
  await visit.loaded()
  await visit.click()
  expect(await visit.results()).toEqual([disaster()])
})

it('gives one ticket where the request that hung breaks off later', async () => {
  await visit.begin({ head: steps + ours(), body: button + theirs() })
  await visit.hasButton()
  await visit.click()
  await visit.results()
  visit.site.release()
  await visit.loaded()
  await visit.engine.read('void seen.skip(10000)')
  await visit.click()
  expect(await visit.results(2)).toEqual([disaster(), disaster()])
})

it('tells the first of two buttons that the second has replaced it while the script is on its way', async () => {
  const other = '<button id="other" type="button" data-tcaptcha data-appid="2031483705">Order</button>'
  await visit.begin({ head: steps + ours(), body: button + other })
  await visit.loaded()
  await visit.click()
  await visit.click('#other')
  expect(await visit.results(2)).toEqual([
    without('replaced'),
    disaster('TencentCaptcha', '2031483705', 'trerror', null),
  ])
})

/** Where nothing can answer: a script that hangs holds up all that follows it. */
for (const [place, head] of Object.entries({
  "before the vendor's": ours() + theirs(),
  "after the vendor's": theirs() + ours(),
})) {
  it(`has no button to click while the vendor's script hangs in the head, and guards it after that: our tag ${place}`, async () => {
    await visit.begin({ head: steps + head, body: button })
    expect(await visit.engine.read('[document.readyState, document.getElementById("TencentCaptcha")]')).toEqual([
      'loading',
      null,
    ])
    visit.site.release()
    await visit.loaded()
    await visit.click()
    expect(await visit.results()).toEqual([disaster()])
  })
}

it("runs an async file beside the vendor's script that hangs in the body, but WebKit does not", async () => {
  await visit.begin({ head: steps + ours('async'), body: button + theirs() })
  await visit.hasButton()
  if (isWebKit) visit.site.release()
  await visit.hasFile()
  await visit.click()
  expect(await visit.results()).toEqual([disaster()])
})

it("runs a deferred file only once the vendor's script that hangs in the body has ended", async () => {
  await visit.begin({ head: steps + ours('defer'), body: button + theirs() })
  await visit.hasButton()
  await visit.click()
  expect(await visit.engine.read('[Symbol.for("tcaptcha") in document, seen.results.length]')).toEqual([false, 0])
  visit.site.release()
  await visit.loaded()
  await visit.click()
  expect(await visit.results()).toEqual([disaster()])
})

it("does nothing while the vendor's script hangs in the body before ours, and guards the button after that", async () => {
  await visit.begin({ head: steps, body: button + theirs() + ours() })
  await visit.hasButton()
  await visit.click()
  expect(await visit.engine.read('[typeof window.TencentCaptcha, seen.results.length]')).toEqual(['object', 0])
  visit.site.release()
  await visit.loaded()
  await visit.click()
  expect(await visit.results()).toEqual([disaster()])
})

it('opens where the script hangs at first and comes in time', async () => {
  await visit.begin({ head: steps + dropIn(), body: button }, { scenario: 'entry-slow' })
  await visit.hasButton()
  await visit.click()
  await visit.solve()
  expect(await visit.results()).toEqual([solved()])
})
