import { expect, test } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** `npm start` without the installation before it. */
function start(args: readonly string[] = []) {
  const child = spawn(process.execPath, [...args, 'scripts/pm.mjs', 'run', 'dev'], { detached: true })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  return { child, said }
}

/** As a terminal does: to all that was started. */
async function interrupt({ pid, exitCode }: ChildProcess): Promise<void> {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGINT')
}

const address = /http:\/\/127\.0\.0\.1:\d+\//g

test('npm start prints one address, takes another port where that is taken, and ends quietly', async ({ request }) => {
  test.setTimeout(90_000)
  const runs = [start()]
  try {
    await expect.poll(() => runs[0]?.said.out.match(address)?.length, { timeout: 40_000 }).toBe(1)
    runs.push(start())
    await expect.poll(() => runs[1]?.said.out.match(address)?.length, { timeout: 40_000 }).toBe(1)
    const urls = runs.map(({ said }) => said.out.match(address)?.[0] ?? '')
    expect(urls[0]).not.toBe(urls[1])
    for (const url of urls) expect((await request.get(url)).ok()).toBe(true)
    const ends = runs.map(({ child }) => once(child, 'exit'))
    for (const { child } of runs) await interrupt(child)
    for (const end of ends) expect(await end).toEqual([0, null])
    for (const url of urls) await expect(request.get(url)).rejects.toThrow(/ECONNREFUSED/)
    expect(runs.map(({ said }) => said.err).join('')).not.toMatch(/error|at .*:\d+:\d+/i)
  } finally {
    for (const { child } of runs) await interrupt(child)
  }
})

test('an old Node is told what is wrong, in words and not in a stack', async () => {
  const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.19.0'})"
  const { child, said } = start(['--import', old])
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said.err.trim()).toBe('Node 20.19 or newer is needed; this is 18.19.0. See https://nodejs.org/')
})
