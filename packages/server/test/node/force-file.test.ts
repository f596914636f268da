import { chmod, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forceSource } from '../../src/node.ts'
import { createNodes, faultsOf, hour } from '../force/nodes.ts'

let folder = ''
const path = () => join(folder, 'force.json')
const order = (mode = 'degrade', until = '2023-11-14T23:00:00Z') =>
  JSON.stringify({ mode, until, actor: 'alice', reason: 'locked out' })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'force-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string) {
  await writeFile(path(), text)
  await chmod(path(), 0o644)
}

describe('a verifier with a file', () => {
  /** Real files and a fake clock: a read ends in real time. */
  async function create() {
    const source = forceSource({ file: path() })
    let reading: Promise<unknown> = Promise.resolve()
    const read = () => {
      const answer = source.read()
      reading = answer
      return answer
    }
    const site = createNodes(1, { force: { read } })
    const look = async () => {
      await site.pass(500)
      await reading
      await site.pass(1)
    }
    await look()
    await site.first.ask()
    await look()
    return { ...site, look }
  }

  it('obeys it with its next look, and stops when it is removed', async () => {
    const site = await create()
    await put(order())
    await site.look()
    expect(await site.first.ask()).toBe('forced')
    // Touched, it says nothing new.
    await utimes(path(), 1, 1)
    await site.look()
    await rm(path())
    await site.look()
    expect(await site.first.ask()).toBe('disaster-healthy')
    expect(site.first.told()).toEqual(['begin degrade source alice', 'end degrade source alice'])
  })

  it('ignores one that others can write, with one fault, and what it ordered before ends', async () => {
    const site = await create()
    await put(order())
    await site.look()
    expect(await site.first.ask()).toBe('forced')
    await chmod(path(), 0o666)
    await site.look()
    await site.look()
    expect(await site.first.ask()).toBe('disaster-healthy')
    expect(faultsOf(site.first.events)).toEqual(['force-file'])
  })

  it('ignores one whose time is more than four hours ahead, also later', async () => {
    const site = await create()
    await put(order('degrade', new Date(site.clock.now() + 4 * hour + 60_000).toISOString()))
    await site.look()
    await site.pass(2 * hour)
    await site.first.ask()
    await site.look()
    expect(await site.first.ask()).toBe('disaster-healthy')
    expect(faultsOf(site.first.events)).toEqual(['force-until'])
  })
})
