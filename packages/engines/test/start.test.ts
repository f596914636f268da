import { createServer, type Server } from 'node:http'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type Engine, startEngine } from '../src/index.ts'

const html = `<!doctype html><meta charset="utf-8"><title>start</title>
<form><input name="a"><button type="button" id="b" onclick="value += event.isTrusted">b</button></form>
<div id="strip" style="width:200px;height:20px"></div>
<script>
  ['mousedown', 'mouseup'].forEach(function (type) {
    document.addEventListener(type, function (event) { (window.xs = window.xs || []).push(event.clientX) })
  })
  function log(event) { if (event.isTrusted) document.title += ' ' + event.type }
  ['click', 'submit'].forEach(function (type) { document.addEventListener(type, log) })
  document.querySelector('form').addEventListener('submit', function (event) { event.preventDefault() })
</script>`

const name = inject('engine')
let engine: Engine
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((_, response) => response.end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
  engine = await startEngine(name)
  await engine.open(url)
})
afterAll(async () => {
  await engine?.close()
  server.closeAllConnections()
  server.close()
})

it('is the engine that its name says', ({ task }) => {
  task.meta.version = engine.version
  const [, major] = name.split('-')
  expect(engine.version).toMatch(major ? new RegExp(`^${major}\\.`) : /^\d+\.\d/)
})

it('writes, clicks and presses keys as a visitor does', async () => {
  await engine.type('input', 'text')
  await engine.click('#b')
  await engine.press('input', 'Enter')
  expect(await engine.read('document.querySelector("input").value')).toBe('text')
  // Enter submits by a click on the first button that submits; here there is none.
  expect(await engine.read('document.title')).toBe('start click submit')
})

it('drags, moves the focus and presses it as a visitor does', async () => {
  await engine.open(url)
  await engine.drag('#strip', 60)
  expect(await engine.read('xs[1] - xs[0]')).toBe(60)
  await engine.press('input', 'Tab')
  await engine.press(':focus', 'Space')
  expect(await engine.read('document.activeElement.value')).toBe('true')
})

it('gives what an expression comes to, and what it throws', async () => {
  expect(await engine.read('Promise.resolve({ a: [1, null] })')).toEqual({ a: [1, null] })
  await expect(engine.read('Promise.reject(new Error("no"))')).rejects.toThrow('no')
})

it('leaves no file', async () => {
  const { TMPDIR } = process.env
  const folder = await mkdtemp(join(tmpdir(), 'tcaptcha-start-'))
  process.env.TMPDIR = folder
  try {
    const another = await startEngine(name)
    await another.close()
    expect(await readdir(folder)).toEqual([])
  } finally {
    process.env.TMPDIR = TMPDIR
    if (TMPDIR === undefined) delete process.env.TMPDIR
    await rm(folder, { recursive: true })
  }
})
