import { describe, expect, it } from 'vitest'
import { connect, pem, post, serve, whilePolluted } from './serve.ts'

describe('over HTTPS, keepAliveFetch', () => {
  it('refuses a certificate that nobody vouches for', async () => {
    const { port } = await serve((_, response) => response.end('fine'), true)
    const call = connect()(`https://127.0.0.1:${port}/`, post())
    await expect(call).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
  })

  it('refuses it, too, when a prototype says not to look', async () => {
    const { port } = await serve((_, response) => response.end('fine'), true)
    const call = () => connect()(`https://127.0.0.1:${port}/`, post())
    const polluted = whilePolluted('rejectUnauthorized', false, call)
    await expect(polluted).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
  })

  it('accepts the certificate of an authority that it was given, and keeps the connection', async () => {
    const { port, seen } = await serve((_, response) => response.end('fine'), true)
    const transport = connect({ ca: [pem] })
    for (let n = 0; n < 3; n++) {
      expect(await (await transport(`https://127.0.0.1:${port}/`, post())).text()).toBe('fine')
    }
    expect(seen.connections).toBe(1)
  })

  it('refuses a certificate for another name', async () => {
    const { port } = await serve((_, response) => response.end('fine'), true)
    const call = connect({ ca: pem })(`https://localhost:${port}/`, post())
    await expect(call).rejects.toMatchObject({ cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' } })
  })
})
