import { describe, expect, it } from 'vitest'
import { checkBlock } from '../../../scripts/code-blocks/check-block.mjs'
import { checkShells } from '../../../scripts/code-blocks/check-shells.mjs'
import { findBlocks } from '../../../scripts/code-blocks/read-blocks.mjs'
import { readPackageNames } from '../../../scripts/code-blocks/read-package-names.mjs'

const check = (language: string, code: string) => checkBlock({ page: 'a.md', line: 1, language, code })

describe('a block of a page', () => {
  it.each([
    ['java', '@PostMapping("/login")\npublic Answer login(@RequestBody Map<String, String> body) { return null; }\n'],
    ['java', 'try (var c = new X()) { run(c); } catch (A | B e) { log.info("{}", e); }\n'],
    ['go', 'if err := send(); err != nil {\n\tlog.Fatal(err)\n}\n'],
    ['go', 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("a") }\n'],
    ['php', '<?php\nfinal class A { public function __construct(private readonly string $b) {} }\n'],
    ['python', 'def a(b: int) -> str:\n    match b:\n        case 1: return f"{b}"\n'],
    ['nginx', 'location ~ ^/(a|b)$ {\n  add_header X "a; b" always; # why\n  set $a ${b}c;\n  internal;\n}\n'],
    ['html', '<ul><li>one<li>two</ul><script type="module">await import("/a.js")</script>'],
    ['html', '<!doctype html>\n<html lang="en"><head><title>a</title></head><body onload="go()"></body></html>'],
    ['json', '{ "a": 1 }'],
    ['yaml', 'a:\n  - b: 1\n'],
    ['toml', '[a]\nb = 1\n'],
    ['dotenv', '# why\nTCAPTCHA_APP_ID=190000000\n'],
    ['jsx', 'const a = <b c="d" />\n'],
  ])('is taken in %s: %s', (language, code) => expect(check(language, code)).toBeUndefined())

  it.each([
    ['java', 'class A { void b( { } }'],
    ['go', 'func a( {\n}\n'],
    ['php', '$a = ;\n'],
    ['php', '<?php if (true { }'],
    ['python', 'def a(:\n  pass\n'],
    ['nginx', 'server {\n  listen 80\n}\n'],
    ['nginx', 'server {\n  listen 80;\n'],
    ['html', '<div><b></div>'],
    ['html', '<script>let a = </script>'],
    ['html', '<button onclick="go(;">a</button>'],
    ['json', '{ a: 1 }'],
    ['yaml', 'a: ['],
    ['toml', 'a ='],
    ['dotenv', 'appId: 1'],
    ['js', 'let a ='],
    ['', 'anything'],
    ['constructor', 'anything'],
  ])('is refused in “%s”: %s', (language, code) => expect(check(language, code)).toMatch(/./))
})

it('refuses a command that Bash can’t read, and a package that nobody knows, with page and line', () => {
  const blocks = ['npm i @tcaptcha/core vue@3\n', 'if true; then\n', 'npx tcaptcha-helper\n'].map((code, line) => ({
    page: 'a.md',
    line,
    language: 'sh',
    code,
  }))
  expect(checkShells(blocks)).toEqual([
    expect.stringMatching(/^a\.md:1: /),
    expect.stringMatching(/^a\.md:2: .*tcaptcha-helper/),
  ])
})

it('reads the names of packages, and no option, file or placeholder', () => {
  expect(readPackageNames('npm i -D vite@8 @tcaptcha/core@latest && npx --yes @tcaptcha/doctor --json')).toEqual([
    'vite',
    '@tcaptcha/core',
    '@tcaptcha/doctor',
  ])
  expect(readPackageNames('npm create vite@latest my-app -- --template react-ts # or npm i x')).toEqual(['create-vite'])
  expect(readPackageNames('pnpm add ./a.tgz --filter b\nnpm run dev')).not.toContain('dev')
})

it('finds a block in a list, a longer fence around another one, and the marks above', () => {
  const blocks = findBlocks(
    '1. One\n\n   ```ts\n   a\n   ```\n\n<!-- not checked: a drawing -->\n\n````md\n```ts\nb\n```\n````\n\n<!-- sample: c.ts -->\n\n```ts\nc\n```\n',
  )
  expect(blocks).toEqual([
    { line: 3, language: 'ts', code: 'a\n' },
    { line: 9, language: 'md', code: '```ts\nb\n```\n', reason: 'a drawing' },
    { line: 17, language: 'ts', code: 'c\n', sample: 'c.ts' },
  ])
})
