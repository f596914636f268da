import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { printCurl } from '../../src/snippets/print-curl.ts'

const hostile = `'; echo pwned; $(echo pwned) \`echo pwned\` "\\ & | > \n# @/etc/passwd 中`

/** The arguments of the line in a real shell, by a `curl` that only prints them. */
const run = (line: string): readonly string[] =>
  execFileSync('sh', ['-c', `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${line}`])
    .toString()
    .split('\0')
    .slice(0, -1)

it('a shell reads the request as it was sent, whatever somebody typed', () => {
  const sent = { user: hostile, ticket: hostile, randstr: '@a', visitToken: undefined }
  const words = run(printCurl(sent, { url: 'http://127.0.0.1:4180/api/login', session: hostile }, 'login'))
  expect(words.slice(0, 2)).toEqual(['-i', 'http://127.0.0.1:4180/api/login'])
  expect(words).toContain(`x-playground-session: ${hostile}`)
  expect(words.at(-2)).toBe('--data-raw')
  expect(JSON.parse(words.at(-1) ?? '')).toEqual({ user: hostile, ticket: hostile, randstr: '@a' })
})

it('a ticket that was sent in the URL is there again', () => {
  const sent = { user: 'ada', ticket: "it's & more", randstr: '@a', inUrl: true } as const
  const [, url = ''] = run(printCurl(sent, undefined, 'sms'))
  expect(new URL(url).searchParams.get('ticket')).toBe("it's & more")
  expect(new URL(url).pathname).toBe('/sms-code')
})

it('before anything was sent, it is a template for the server of the code', () => {
  const words = run(printCurl(undefined, undefined, 'register'))
  expect(words[1]).toBe('http://127.0.0.1:3000/register')
  expect(Object.keys(JSON.parse(words.at(-1) ?? ''))).toEqual(['user', 'ticket', 'randstr', 'visitToken'])
})
