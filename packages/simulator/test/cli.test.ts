import { describe, expect, it } from 'vitest'
import { apiScenarios, scenarios } from '../src/index.ts'
import { startSimulator } from '../src/node.ts'
import { useCli } from './use-cli.ts'

const { run } = useCli()

describe('tcaptcha-simulator', () => {
  it('prints the addresses of its scripts, serves them, and stops cleanly at Ctrl-C', async () => {
    const { child, said, ended } = run('--port', '0', '--scenario', 'config-hang')
    await expect.poll(() => said.output, { timeout: 5000 }).toContain('Ctrl-C')
    const urls = said.output.split('In your page')[0]?.match(/http:\S+/g) ?? []
    expect(urls.map((url) => url.split('/').at(-1))).toEqual([
      'TCaptcha.js',
      'TJCaptcha.js',
      'TCaptcha-global.js',
      'TJNCaptcha-global.js',
      '',
      '__control',
    ])
    expect((await fetch(urls[1] ?? '')).status).toBe(200)
    // Even while somebody waits.
    const origin = new URL(urls[1] ?? '').origin
    const hanging = fetch(`${origin}/~entry-hang/TJCaptcha.js`).catch(() => 'cut')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(await hanging).toBe('cut')
    expect(said.errors).toBe('')
  })

  it('prints the token with which scenarios are changed at run time', async () => {
    const { said } = run('--port', '0', '--api', 'code-26', '--scenario', 'config-hang@2022')
    await expect.poll(() => said.output, { timeout: 5000 }).toContain('Ctrl-C')
    const [, url = '', authorization = ''] = /(http:\S+__control) +Authorization: (.*)/.exec(said.output) ?? []
    const ask = async (init: RequestInit) => (await fetch(url, { headers: { authorization }, ...init })).json()
    expect(await ask({})).toEqual({ scenario: 'config-hang@2022', api: 'code-26', requests: [] })
    const changed = await ask({ method: 'POST', body: '{"api":"internal-error"}' })
    expect(changed).toMatchObject({ scenario: 'config-hang@2022', api: 'internal-error' })
  })

  it('lists every scenario with its title', async () => {
    const { said, ended } = run('--list')
    expect(await ended).toBe(0)
    for (const [name, { title }] of [...Object.entries(scenarios), ...Object.entries(apiScenarios)]) {
      expect(said.output).toMatch(new RegExp(`^${name} +`, 'm'))
      expect(said.output).toContain(title)
    }
  })

  it('explains itself', async () => {
    const { said, ended } = run('--help')
    expect(await ended).toBe(0)
    for (const option of ['--port', '--scenario', '--api', '--list', '--help']) expect(said.output).toContain(option)
  })

  it('says that a port is taken', async () => {
    const other = await startSimulator()
    const { port } = new URL(other.url)
    const { said, ended } = run('--port', port)
    expect(await ended).toBe(1)
    expect(said.errors).toBe(`Port ${port} is taken. Choose another one with --port, or 0 for any.\n`)
    await other.close()
  })

  it.each([
    [['--scenario', 'nope'], 'There is no scenario called "nope". See --list.'],
    [['--api', 'nope'], 'There is no API scenario called "nope". See --list.'],
    [['--port', '70000'], '"70000" is no port.'],
    [['--port', 'http'], '"http" is no port.'],
    [['--prot', '1'], '--prot'],
  ])('refuses %j in one line of words', async (given, message) => {
    const { said, ended } = run(...given)
    expect(await ended).toBe(1)
    expect(said.errors).toContain(message)
    expect(said.errors).not.toContain('    at ')
  })
})
