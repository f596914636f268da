import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const webOnly = () => ({
  AbortController,
  AbortSignal,
  DOMException,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  console,
  crypto,
  performance,
  setTimeout,
})

it('runs where there is nothing but Web APIs', async () => {
  const entryPoints = [new URL('../src/index.ts', import.meta.url).pathname]
  const bundle = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'server',
    platform: 'neutral',
    target: 'es2022',
  })
  const code = bundle.outputFiles[0]?.text ?? ''
  expect(code).not.toMatch(/\brequire\(|\bprocess\.|\bBuffer\b|from ["']node:/)

  const asked: string[] = []
  const fetch = async (url: URL) => {
    asked.push(String(url))
    return new Response(
      '{"Response":{"CaptchaCode":1,"EvilLevel":0,"RequestId":"f9ab4ddb-2b6a-4b8a-9bd9-0123456789ab"}}',
    )
  }
  const context = createContext({ ...webOnly(), fetch })
  new Script(code).runInContext(context)
  const run = new Script(`(async () => {
    const keys = { appId: '190000000', appSecretKey: 'a'.repeat(24), secretId: 'id', secretKey: 'key' }
    const visitToken = { secret: 'b'.repeat(32), minAge: 0 }
    const verifier = server.createVerifier({ ...keys, visitToken, degrade: { globalPerMinute: 9, perIpPerMinute: 9, perSubjectPerMinute: 9 } })
    const input = { ticket: 'tr03a', randstr: '@a', ip: '203.0.113.7' }
    const guarded = server.guard(verifier, { ip: () => '203.0.113.7', denyAfter: 0 }, () => new Response('in'))
    const request = new Request('https://x.example/', { method: 'POST', headers: { 'x-captcha-ticket': 'tr03b', 'x-captcha-randstr': '@b' } })
    return JSON.stringify([
      (await verifier.verify(input)).kind,
      (await verifier.verify(input)).kind,
      (await verifier.issueVisitToken({ ip: '203.0.113.7' })).issued,
      (await server.encryptAppId(keys)).aidEncrypted.length > 20,
      await (await guarded(request)).text(),
      (await guarded(new Request('https://x.example/', { method: 'POST' }))).status,
    ])
  })()`)
  expect(JSON.parse(await (run.runInContext(context) as Promise<string>))).toEqual([
    'verified',
    'rejected',
    true,
    true,
    'in',
    403,
  ])
  expect(new Set(asked)).toEqual(new Set(['https://captcha.tencentcloudapi.com/']))
})
