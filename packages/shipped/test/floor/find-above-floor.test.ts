import { describe, expect, it } from 'vitest'
import { findAboveFloor } from '../../src/index.ts'

const find = (code: string) => [...new Set(findAboveFloor(code, true).map(({ what }) => what))]

describe('syntax', () => {
  it.each([
    'a?.b',
    'a ?? b',
    'a ??= b',
    'a ||= b',
    'class A { field = 1 }',
    'class A { #secret() {} }',
    'class A { static {} }',
    'try { a() } catch { b() }',
    'import("a")',
    'import.meta.url',
    'export * as a from "a"',
    'await a',
    '1_000',
    '10n',
  ])('finds %s', (code) => {
    expect(find(`let a, b; ${code}`).filter((what) => what.startsWith('syntax: '))).toHaveLength(1)
  })

  it.each([
    'const { c, ...rest } = { ...a, b }',
    'async function f() { for await (const c of a) await c }',
    'async function* f() { yield* a }',
    'const f = (...given) => a ** b',
    'try { a() } catch (error) { b() }',
    'class A extends a { get b() { return super.c } static d() {} }',
    'new.target',
  ])('takes %s', (code) => {
    expect(find(`let a, b; function g() { ${code} }`)).toEqual([])
  })
})

describe('regular expressions', () => {
  it.each([
    ['look-behind', '/(?<=a)b/'],
    ['look-behind', '/(?<!a)b/'],
    ['named group', '/(?<year>\\d{4})/'],
    ['property escape', '/\\p{Letter}/u'],
    ['flag s', '/a.b/s'],
    ['flag d', '/a/d'],
    ['flag v', '/[\\p{L}--a]/v'],
    ['look-behind', "new RegExp('(?<=a)b')"],
    ['named group', "RegExp('(?<a>b)', 'g')"],
    ['flag s', "new RegExp('a', 's')"],
    ['look-behind', 'new RegExp(`(?<=a)b`)'],
    ['unknown', 'const a = String(1); new RegExp(a)'],
  ])('finds %s in %s', (what, code) => {
    expect(find(code)).toContain(`regular expression: ${what}`)
  })

  it.each(['/(?:a)(?=b)(?!c)[^d]$/gimuy', '/(a)\\1\\p/', "new RegExp('^a+', 'g')"])('takes %s', (code) => {
    expect(find(code)).toEqual([])
  })
})

describe('what the platform gives', () => {
  it.each([
    ['queueMicrotask', 'queueMicrotask(() => {})'],
    ['window.queueMicrotask', 'window.queueMicrotask(() => {})'],
    ['.queueMicrotask', 'const f = (view) => view.queueMicrotask(() => {})'],
    ['globalThis', 'globalThis.a = 1'],
    ['structuredClone', 'structuredClone({})'],
    ['ResizeObserver', 'new ResizeObserver(() => {})'],
    ['.ResizeObserver', 'const f = (view) => new view.ResizeObserver(() => {})'],
    ['BigInt', 'BigInt(1)'],
    ['WeakRef', 'new WeakRef({})'],
    ['unknown global __DEV__', 'if (__DEV__) alert(1)'],
    ['Promise.any', 'Promise.any([])'],
    ['Promise.allSettled', 'Promise.allSettled([])'],
    ['Object.hasOwn', "Object.hasOwn({}, 'a')"],
    ['Object.fromEntries', 'Object.fromEntries([])'],
    ['AbortSignal.any', 'AbortSignal.any([])'],
    ['AbortSignal.timeout', 'AbortSignal.timeout(1)'],
    ['URL.canParse', "URL.canParse('a')"],
    ['crypto.randomUUID', 'crypto.randomUUID()'],
    ['.randomUUID', 'self.crypto.randomUUID()'],
    ['.flat', '[[1]].flat()'],
    ['.flatMap', '[1].flatMap((a) => a)'],
    ['.at', '[1].at(-1)'],
    ['.at', "[1]['at'](-1)"],
    ['.matchAll', "'a'.matchAll(/a/g)"],
    ['.replaceAll', "'a'.replaceAll('a', 'b')"],
    ['.findLast', '[1].findLast(Boolean)'],
    ['.any', 'const f = (Class) => Class.any([])'],
    ['.reason', 'const f = (signal) => signal.reason'],
    ['.reason', 'const f = ({ reason }) => reason'],
    ['.throwIfAborted', 'new AbortController().signal.throwIfAborted()'],
    ['.nonce', "document.createElement('script').nonce = 'a'"],
    ['.replaceChildren', 'document.body.replaceChildren()'],
    ['.requestSubmit', 'document.forms[0].requestSubmit()'],
    ['.requestSubmit', 'const f = (call, form) => call(HTMLFormElement.prototype, "requestSubmit", form)'],
    ['.requestSubmit', 'const f = (form) => HTMLFormElement.prototype.requestSubmit.call(form)'],
    ['.requestSubmit', 'const f = (form) => Reflect.get(form, "requestSubmit")'],
    ['.submitter', 'const f = (event) => event.submitter'],
    ['.submitter', 'const f = ({ submitter }) => submitter'],
    ['.formData', 'const f = ({ formData }) => formData'],
    ['.cause', 'const f = (error) => error.cause'],
    ['.onformdata', 'const f = (form, listener) => (form.onformdata = listener)'],
    ['event formdata', "document.forms[0].addEventListener('formdata', () => {})"],
    ['event formdata', "const f = (listen, form, listener) => listen(form, 'formdata', listener)"],
    ['addEventListener({ signal })', "const f = (signal) => addEventListener('click', alert, { signal })"],
    [
      'addEventListener({ signal })',
      "const f = (a, signal) => a.addEventListener('click', () => {}, { once: true, signal })",
    ],
    [
      'addEventListener({ signal })',
      "const f = (signal) => { const o = { signal }; addEventListener('click', alert, o) }",
    ],
    ['addEventListener({ signal })', "const f = (listen, a, signal) => listen(a, 'click', () => {}, { signal })"],
    ['focus({ preventScroll })', 'document.body.focus({ preventScroll: true })'],
    ['Error({ cause })', "new Error('a', { cause: 1 })"],
    ['Error({ cause })', "class A extends Error { constructor() { super('a', { cause: 1 }) } }"],
  ])('finds %s in %s', (what, code) => {
    expect(find(code)).toContain(what)
  })

  it.each([
    "' a '.trimEnd().padStart(3).includes('a')",
    '[1].includes(1) && [1].map(Boolean).filter(Boolean).some(Boolean) && [1].find(Boolean)',
    'Object.entries({}).forEach(([key, value]) => alert(key + value)); Object.values({}); Object.assign({}, {})',
    'Promise.race([]).then(() => {}).finally(() => {}); Promise.all([])',
    'const controller = new AbortController(); controller.signal.addEventListener("abort", () => controller.abort())',
    "const f = (node) => node.closest('a').append('b'); document.querySelectorAll('a').forEach((a) => a.remove())",
    "addEventListener('click', () => {}, { once: true, passive: true, capture: true })",
    "document.forms[0].addEventListener('submit', (event) => event.preventDefault())",
    'const f = (event) => event.composedPath()[0].isConnected',
    "typeof ResizeObserver === 'function'",
    "'requestSubmit' in HTMLFormElement.prototype",
    'new Map([[1, 2]]).get(1); new WeakMap(); new Set([1]).has(1); Symbol.for("a"); Reflect.get({}, "b")',
    'setTimeout(() => {}, 1); performance.now(); requestAnimationFrame(() => {}); navigator.onLine',
    'const structuredClone = (a) => a; structuredClone(1)',
    "new URL('a', location.href).searchParams.get('b'); new FormData().append('a', 'b'); fetch('a')",
    'class A extends Error { constructor(a) { super(a); this.name = "A" } }',
  ])('takes %s', (code) => {
    expect(find(code)).toEqual([])
  })

  it('says where', () => {
    expect(findAboveFloor('let a\na = [].flat()', true)).toEqual([{ what: '.flat', line: 2, column: 4 }])
  })

  it('takes the names by which Node finds exports', () => {
    expect(findAboveFloor('"use strict";module.exports={};0&&(module.exports={anything});', false)).toEqual([])
  })
})
