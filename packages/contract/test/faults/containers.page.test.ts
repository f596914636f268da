import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectDisaster, expectOpen, expectSolved, leftOf, nothing } from './expected.ts'

const open = useApp()
const intl = { script: 'intl', element: '#box' }
const inBox = (app: Awaited<ReturnType<typeof open>>) =>
  app.page.evaluate(() => document.getElementById('box')?.childElementCount)

describe('international 2.0', () => {
  it('counts its checkbox as open, and takes the challenge behind it', async () => {
    const app = await open()
    expectOpen(await app.run(intl))
    await app.act('tick')
    await app.pass(1000)
    expectOpen(await app.report())
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
  })

  it('keeps the ticked box until the next use, and a reset takes it away', async () => {
    const app = await open()
    await app.run(intl)
    await app.act('tick')
    await app.pass(1000)
    await app.act('solve')
    await app.pass(60_000)
    expect(await inBox(app)).toBe(1)
    await app.page.evaluate(() => window.lab.clients.a?.reset())
    expect(await inBox(app)).toBe(0)
    expect(await app.report()).toMatchObject({ status: 'idle', left: leftOf('TJNCaptcha-global.js') })
  })

  it('has one box however often it is used', async () => {
    const app = await open()
    for (const _ of [1, 2]) {
      if ((await app.report()).status === '') await app.run(intl)
      else await app.again()
      await app.act('tick')
      await app.pass(1000)
      await app.act('solve')
      await app.pass(1000)
      expect(await inBox(app)).toBe(1)
    }
  })

  it('closed by the visitor is a result, and leaves the container empty', async () => {
    const app = await open()
    await app.run(intl)
    await app.act('tick')
    await app.pass(1000)
    await app.act('close')
    await app.pass(1000)
    expect((await app.report()).outcome).toEqual({ kind: 'closed', by: 'visitor' })
    expect(await inBox(app)).toBe(0)
  })

  it('in a container that nobody sees ends as a time-out, and leaves it empty', async () => {
    const app = await open({ html: '<!doctype html><body><div id="box" style="display:none"></div>' })
    const report = await app.run(intl)
    expectDisaster(report, {
      code: 'open-timeout',
      errorCode: 1002,
      ms: 25_000,
      prefix: 'trerror',
      left: leftOf('TJNCaptcha-global.js'),
    })
    expect(await inBox(app)).toBe(0)
  })

  it('opens in a container that is shown later', async () => {
    const app = await open({ html: '<!doctype html><body><div id="box"></div>' })
    await app.run(intl)
    expect((await app.report()).status).toBe('open')
  })

  it('with a failure behind its box asks the visitor once more, and then ends in a `trerror_` ticket', async () => {
    const app = await open({ scenario: 'config-404' })
    await app.run(intl)
    await app.act('tick')
    await app.pass(1000)
    expect((await app.report()).states.filter((status) => status === 'open')).toHaveLength(2)
    await app.act('tick')
    await app.pass(60_000)
    const report = await app.report()
    expect(report).toMatchObject({ settled: 1, left: leftOf('TJNCaptcha-global.js') })
    expect(report.outcome?.ticket).toMatch(/^trerror_1006_190000001_/)
    expect(await inBox(app)).toBe(0)
  })

  it('with a failure in place of its box ends in a `trerror_` ticket', async () => {
    const app = await open({ scenario: 'error-1006' })
    const { outcome } = await app.run(intl)
    expect(outcome?.ticket).toMatch(/^trerror_1006_190000001_/)
  })
})

describe('what needs a container', () => {
  const embed = { script: 'cn', vendor: { type: 'embed' } }

  it.each([
    ['international 2.0 without one', { script: 'intl' }],
    ['international 2.0 with one that is not there', { script: 'intl', element: '#gone' }],
    ['`embed` without one', embed],
    ['`embed` with one that is not there', { ...embed, element: '#gone' }],
  ])('rejects %s, and says so', async (_what, options) => {
    const app = await open()
    const report = await app.run(options)
    expect(report.outcome).toMatchObject({ code: 'invalid-options', rejected: expect.stringContaining('element') })
    expect(report).toMatchObject({
      settled: 1,
      status: 'idle',
      results: [],
      left: { ...nothing, tags: report.left.tags },
    })
    expect(report.errors).toEqual([])
  })

  it('rejects one that is detached', async () => {
    const app = await open()
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'intl', element: document.createElement('div') })
      window.lab.execute('a')
      await window.lab.finish()
    })
    expect((await app.report()).outcome).toMatchObject({ code: 'invalid-options' })
  })

  it.each(['cn', 'cn-v1'])('draws `embed` of %s in it, and takes it away again', async (script) => {
    const app = await open()
    expectOpen(await app.run({ ...embed, script, element: '#box' }))
    expect(await inBox(app)).toBe(1)
    await app.act('close')
    await app.pass(1000)
    expect(await inBox(app)).toBe(0)
    expect((await app.report()).left.boxes).toEqual([])
  })

  it('a reset while it loads leaves it empty', async () => {
    const app = await open({ scenario: 'second-stage-late' })
    await app.page.evaluate(async () => {
      const captcha = window.lab.client('a', { script: 'intl', element: '#box' })
      window.lab.execute('a')
      await window.lab.pass(500)
      captcha.reset()
      await window.lab.pass(60_000)
    })
    expect(await inBox(app)).toBe(0)
    expect((await app.report()).left).toEqual(leftOf('TJNCaptcha-global.js'))
  })
})

describe('a challenge that nobody sees', () => {
  it.each(['cn', 'cn-v1', 'intl', 'intl-v1'])('in %s ends with its result', async (script) => {
    const app = await open({ scenario: 'invisible' })
    const report = await app.run({ script, element: '#box' })
    expectSolved(report)
    expect(report).toMatchObject({ ms: 0, left: { boxes: [], timers: 0 } })
    expect(report.states).not.toContain('open')
  })

  it.each(['cn', 'cn-v1'])('of %s has no answer: ends as a time-out', async (script) => {
    const app = await open({
      scenario: { title: 'an invisible check that hangs', config: 'invisible', callback: 'never' },
    })
    expect(await app.run({ script })).toMatchObject({ ms: 25_000, outcome: { kind: 'disaster', code: 'open-timeout' } })
  })

  it('is solved for a trusted visitor without a challenge', async () => {
    const app = await open({ scenario: 'solved-without-ui' })
    const report = await app.run({ script: 'cn' })
    expectSolved(report)
    expect(report.left).toEqual(leftOf('TJCaptcha.js'))
  })
})
