import { describe, expect, it } from 'vitest'
import { createSimulator, entryFiles, type Scenario, type ScenarioName, scenarios } from '../src/index.ts'

const local = 'http://127.0.0.1:4100'
const get = (simulator: ReturnType<typeof createSimulator>, url: string) => simulator.fetch(new Request(url))
const post = (simulator: ReturnType<typeof createSimulator>, url: string, form: Record<string, string>) =>
  simulator.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(form) }))

/** A session of a fresh simulator, by the config request. */
async function session(simulator = createSimulator()) {
  const answer = await get(simulator, `${local}/cap_union_prehandle?aid=7`)
  const { sid } = (await answer.json()) as { sid: string }
  const shown = await post(simulator, `${local}/cap_union_new_show?as=json`, { sid })
  const { gap } = (await shown.json()) as { gap: { target: number } }
  return { simulator, sid, gap }
}

describe('addresses', () => {
  it.each(Object.keys(entryFiles))('%s is JavaScript that nobody may keep, whatever its query', async (file) => {
    const response = await get(createSimulator(), `${local}/${file}?t=1`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const script = await response.text()
    // Parses, and refers to no helper of the compiler that built us.
    expect(() => new Function(script)).not.toThrow()
    expect(script).not.toMatch(/__vi|import\.meta|_interop/)
  })

  it('keep the scenario of the entry in all that follows from it', async () => {
    const simulator = createSimulator()
    const script = await (await get(simulator, `${local}/~config-hang@2022/TCaptcha.js`)).text()
    expect(script).toContain(`${local}/~config-hang@2022/1/tcaptcha-frame.simulator.js`)
    expect(script).toContain(`"apiUrl":"${local}/~config-hang@2022/"`)
    expect(simulator.requests).toEqual([
      { stage: 'entry', url: `${local}/~config-hang@2022/TCaptcha.js`, scenario: 'config-hang@2022' },
    ])
  })

  it('keep the prefix of a proxy too', async () => {
    const script = await (await get(createSimulator(), `${local}/captcha/~works/TJCaptcha.js`)).text()
    expect(script).toContain(`"cdnUrl":"${local}/captcha/~works/1/"`)
  })

  it.each([
    ['https://turing.captcha.qcloud.com/~works/TJCaptcha.js', 'https://turing.captcha.gtimg.com/~works/1/'],
    ['https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js', 'https://global.turing.captcha.gtimg.com/1/'],
    ['https://captcha.qcloud.com.evil.example/TJCaptcha.js', 'https://captcha.qcloud.com.evil.example/1/'],
  ])('%s has its CDN at %s', async (url, cdn) => {
    expect(await (await get(createSimulator(), url)).text()).toContain(`"cdnUrl":"${cdn}"`)
  })

  it('that mean nothing are a 404 that says what would', async () => {
    const response = await get(createSimulator(), `${local}/favicon.ico`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('TJCaptcha.js')
  })

  it.each(['no-such-thing', 'works@1999', 'toString', 'works@2022@2023'])('refuse ~%s', async (name) => {
    const simulator = createSimulator()
    const response = await get(simulator, `${local}/~${name}/TCaptcha.js`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('second-stage-hang')
    expect(simulator.requests[0]?.scenario).toBe('unknown')
  })
})

describe('the default scenario', () => {
  it('is for URLs that name none, and can be changed on the way', async () => {
    const simulator = createSimulator({ scenario: 'entry-404' })
    expect((await get(simulator, `${local}/TJCaptcha.js`)).status).toBe(404)
    expect((await get(simulator, `${local}/~works/TJCaptcha.js`)).status).toBe(200)
    simulator.setScenario({ title: 'Mine', entry: 'html' })
    expect((await get(simulator, `${local}/TJCaptcha.js`)).headers.get('content-type')).toMatch(/^text\/html/)
    expect(simulator.requests.map(({ scenario }) => scenario)).toEqual(['entry-404', 'works', 'custom'])
  })

  it('has to exist', () => {
    expect(() => createSimulator({ scenario: 'nope' as ScenarioName })).toThrow('There is no scenario called "nope".')
    expect(() => createSimulator({ scenario: 'constructor' as ScenarioName })).toThrow(TypeError)
  })
})

describe('faults', () => {
  it.each([
    ['page', 'referer', 'http://127.0.0.1/one', 'http://127.0.0.1/two'],
    ['client', 'x-simulator-client', 'one', 'two'],
  ])('that end after a request are counted for each %s', async (_who, header, one, two) => {
    const simulator = createSimulator({ scenario: 'entry-fails-once' })
    const ask = async (asker: string) => {
      const request = new Request(`${local}/TJCaptcha.js`, { headers: { [header]: asker } })
      return (await simulator.fetch(request)).status
    }
    expect([await ask(one), await ask(two), await ask(one), await ask(two)]).toEqual([404, 404, 200, 200])
  })

  it('a hang ends with the reason of the signal that ends it', async () => {
    const controller = new AbortController()
    const asked = createSimulator({ scenario: 'entry-hang' }).fetch(
      new Request(`${local}/TCaptcha.js`, { signal: controller.signal }),
    )
    controller.abort(new Error('Enough.'))
    await expect(asked).rejects.toThrow('Enough.')
  })

  it('the first ones fail, one works, and it starts over; setScenario starts over too', async () => {
    const simulator = createSimulator({ scenario: 'entry-fails-twice' })
    const statuses = async (times: number) => {
      const seen: number[] = []
      for (let time = 0; time < times; time += 1) seen.push((await get(simulator, `${local}/TCaptcha.js`)).status)
      return seen
    }
    expect(await statuses(4)).toEqual([404, 404, 200, 404])
    simulator.setScenario('entry-fails-twice')
    expect(await statuses(3)).toEqual([404, 404, 200])
  })

  it('a slow entry is slow for real', async () => {
    const start = performance.now()
    await get(createSimulator({ scenario: { title: 'Slow', entry: { delay: 50 } } }), `${local}/TCaptcha.js`)
    expect(performance.now() - start).toBeGreaterThanOrEqual(45)
  })

  it('only the CDN is down', async () => {
    const simulator = createSimulator({ scenario: 'second-stage-cdn-down' })
    expect((await get(simulator, `${local}/1/tgJCap.simulator.js`)).status).toBe(404)
    expect((await get(simulator, `${local}/tgJCap.simulator.js`)).status).toBe(200)
  })
})

describe('the server side of a challenge', () => {
  it('gives one ticket for a right answer, and remembers to whom', async () => {
    const { simulator, sid, gap } = await session()
    const verify = `${local}/cap_union_new_verify`
    const wrong = await post(simulator, verify, { sid, answer: String(gap.target - 10) })
    expect(await wrong.json()).toEqual({ state: 0, pass: false })
    const right = (await (await post(simulator, verify, { sid, answer: String(gap.target + 2) })).json()) as object
    expect(right).toMatchObject({ state: 0, pass: true, ticket: expect.stringMatching(/^tr03simulator_/) })
    const { ticket } = right as { ticket: string }
    expect(simulator.tickets.find(ticket)).toMatchObject({ appId: '7', sid, ticket })
    // The session is over.
    expect(await (await post(simulator, verify, { sid, answer: String(gap.target) })).json()).toEqual({ state: 9 })
  })

  it.each(['', 'NaN', 'Infinity', '1e999', '[]'])('takes %j for a wrong answer', async (answer) => {
    const { simulator, sid } = await session()
    const response = await post(simulator, `${local}/cap_union_new_verify`, { sid, answer })
    expect(await response.json()).toEqual({ state: 0, pass: false })
  })

  it('calls back what looks like a name, and nothing else', async () => {
    const simulator = createSimulator()
    const config = `${local}/cap_union_prehandle?aid=7&callback=`
    expect(await (await get(simulator, `${config}_aq_1`)).text()).toMatch(/^_aq_1\(\{.*\}\)$/)
    expect((await get(simulator, `${config}alert(1)//`)).status).toBe(400)
  })

  it('lets nothing that was asked for into the document of the challenge', async () => {
    const { simulator, sid } = await session()
    const look = encodeURIComponent('{"language":"</script><script>alert(1)</script>","dark":true}')
    const html = await (await get(simulator, `${local}/cap_union_new_show?sid=${sid}&look=${look}`)).text()
    expect(html).not.toContain('alert(1)')
    expect(html.match(/<\/script/g)).toHaveLength(1)
    expect((await get(simulator, `${local}/cap_union_new_show?sid=${sid}&look=junk`)).status).toBe(200)
  })

  it('forgets all but the last thousand requests', async () => {
    const simulator = createSimulator()
    for (let count = 0; count < 1005; count += 1) await get(simulator, `${local}/${count}`)
    expect(simulator.requests).toHaveLength(1000)
    expect(simulator.requests[0]?.url).toBe(`${local}/5`)
  })
})

describe('scenarios', () => {
  it('have names for a URL and titles for a person', () => {
    for (const [name, { title }] of Object.entries<Scenario>(scenarios)) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(title).toMatch(/^.{10,110}$/)
    }
  })
})
