import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { forceSource } from '../../src/node.ts'
import { pollute } from '../support/pollution/pollute.ts'

let folder = ''
const path = () => join(folder, 'force.json')
const order = (mode = 'degrade', until = '2023-11-14T23:00:00Z') =>
  JSON.stringify({ mode, until, actor: 'alice', reason: 'locked out' })
const isRoot = process.geteuid?.() === 0
const noTexts = { texts: [], isRefused: false }
const refused = { texts: [], isRefused: true }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'force-'))
  vi.stubEnv('TCAPTCHA_FORCE', undefined)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** The file with these bits, whatever the process's mask is. */
async function put(text: string | Uint8Array, mode = 0o644, file = path()) {
  await writeFile(file, text)
  await chmod(file, mode)
}

describe('a file', () => {
  it.each([0o644, 0o600, 0o444, 0o400, 0o755, 0o640])('of mode %o is read', async (mode) => {
    await put(order(), mode)
    expect(await forceSource({ file: path() }).read()).toEqual({ texts: [order()], isRefused: false })
  })

  it.each([0o666, 0o664, 0o622, 0o646, 0o602, 0o620, 0o777])(
    'of mode %o, which others can write, is refused',
    async (mode) => {
      await put(order(), mode)
      expect(await forceSource({ file: path() }).read()).toEqual(refused)
    },
  )

  it('of somebody else is refused', async () => {
    await put(order())
    const source = forceSource({ file: path() })
    expect((await source.read()).texts).toEqual([order()])
    // Only root can give a file away; anybody else becomes another user.
    if (isRoot) await chown(path(), 12_345, 12_345)
    const user = vi.spyOn(process, 'geteuid').mockReturnValue(isRoot ? 0 : 12_345)
    onTestFinished(() => user.mockRestore())
    expect(await source.read()).toEqual(refused)
    if (isRoot) user.mockReturnValue(12_345)
    else user.mockRestore()
    expect((await source.read()).texts).toEqual([order()])
  })

  it('of root is read by everybody', async () => {
    const user = vi.spyOn(process, 'geteuid').mockReturnValue(12_345)
    onTestFinished(() => user.mockRestore())
    // Every system has one that root alone can write.
    expect((await forceSource({ file: '/etc/passwd' }).read()).isRefused).toBe(false)
  })

  it('that is missing orders nothing, and is no fault', async () => {
    expect(await forceSource({ file: path() }).read()).toEqual(noTexts)
    await put(order())
    expect(await forceSource({ file: join(path(), 'x') }).read()).toEqual(noTexts)
  })

  it('that is a link to a file, as Kubernetes makes them, is read', async () => {
    await mkdir(join(folder, '..data-1'))
    await put(order(), 0o644, join(folder, '..data-1', 'force.json'))
    await symlink('..data-1', join(folder, '..data'))
    await symlink('..data/force.json', path())
    const source = forceSource({ file: path() })
    expect((await source.read()).texts).toEqual([order()])
    await mkdir(join(folder, '..data-2'))
    await put(order('closed'), 0o644, join(folder, '..data-2', 'force.json'))
    await symlink('..data-2', join(folder, '..new'))
    await rename(join(folder, '..new'), join(folder, '..data'))
    expect((await source.read()).texts).toEqual([order('closed')])
  })

  it('that is a directory, a device or a link to itself is refused', async () => {
    await symlink('loop', join(folder, 'loop'))
    for (const file of [folder, '/dev/null', '/dev/zero', join(folder, 'loop')])
      expect(await forceSource({ file }).read()).toEqual(refused)
  })

  it('that is a FIFO does not hang, and ends what a file in its place has ordered', async () => {
    const source = forceSource({ file: path() })
    await put(order())
    expect((await source.read()).texts).toEqual([order()])
    await rm(path())
    execFileSync('mkfifo', ['-m', '644', path()])
    expect(await source.read()).toEqual(refused)
  })

  it('of more than 4 KB is refused, however large', async () => {
    const source = forceSource({ file: path() })
    await put(order().padEnd(4_096))
    expect((await source.read()).texts).toEqual([order().padEnd(4_096)])
    await put(order().padEnd(4_097))
    expect(await source.read()).toEqual(refused)
    await put(new Uint8Array(50_000_000))
    expect(await source.read()).toEqual(refused)
  })

  it('of bytes that are no text, or with a byte order mark, does not throw', async () => {
    await put(Uint8Array.of(0xff, 0xfe, 0x00))
    expect((await forceSource({ file: path() }).read()).texts).toHaveLength(1)
    await put(`\uFEFF${order()}`)
    expect((await forceSource({ file: path() }).read()).texts).toEqual([order()])
  })

  it('that can’t be read for a moment still says what it said last', async () => {
    await put(order())
    const file = join(folder, 'current')
    await symlink(path(), file)
    const source = forceSource({ file })
    expect((await source.read()).texts).toEqual([order()])
    await rm(file)
    await symlink('current', file)
    expect(await source.read()).toEqual({ texts: [order()], isRefused: true })
    await rm(file)
    expect(await source.read()).toEqual(noTexts)
  })

  it('is read once for all who ask at the same time', async () => {
    await put(order())
    const source = forceSource({ file: path() })
    expect(source.read()).toBe(source.read())
    await source.read()
    expect((await source.read()).texts).toEqual([order()])
  })

  it('with a name that no file can have does not throw', async () => {
    expect(await forceSource({ file: 'a\0b' }).read()).toEqual(refused)
  })
})

describe('an environment variable', () => {
  it('is read each time, beside the file', async () => {
    const source = forceSource({ file: path() })
    vi.stubEnv('TCAPTCHA_FORCE', order('closed'))
    await put(order())
    expect((await source.read()).texts).toEqual([order('closed'), order()])
    vi.stubEnv('TCAPTCHA_FORCE', undefined)
    expect((await source.read()).texts).toEqual([order()])
  })

  it('may have another name', async () => {
    vi.stubEnv('SHOP_FORCE', order())
    expect((await forceSource({ variable: 'SHOP_FORCE' }).read()).texts).toEqual([order()])
    expect(await forceSource().read()).toEqual(noTexts)
  })

  it('is not supplied by a polluted prototype', async () => {
    const pollution = { TCAPTCHA_FORCE: order(), file: path(), variable: 'HOME' }
    await put(order())
    const undo = pollute(Object.entries(pollution))
    try {
      expect((await forceSource().read()).texts).toEqual([])
    } finally {
      undo()
    }
  })
})
