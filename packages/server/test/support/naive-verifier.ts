import type { Verdict, Verifier, VerifierConfig, VerifyInput } from '../../src/index.ts'

/**
 * What people write from the vendor's snippets: it trusts the prefix, lets everybody pass on any exception, reads what it gets
 * through prototypes, and answers with all it knows. Every attack of the threats page must work on it, or the test shows nothing.
 */
export function createNaiveVerifier(config: VerifierConfig): Verifier {
  async function verify(input: VerifyInput, init: { signal?: AbortSignal | undefined } = {}): Promise<Verdict> {
    if (/^tr?error_/.test(input.ticket ?? '')) return allowed(true, 'disaster', { ticket: input.ticket, config })
    try {
      const send = (config.fetch ?? fetch) as typeof fetch
      const body = JSON.stringify({ Ticket: input.ticket, Randstr: input.randstr, UserIp: input.ip })
      const timeout = AbortSignal.timeout(500)
      const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
      const response = await send('https://captcha.tencentcloudapi.com/', { method: 'POST', body, signal })
      const { Response: answer } = (await response.json()) as { Response: { CaptchaCode?: number; Error?: object } }
      if (answer.Error) throw new Error('The captcha API failed.')
      config.onEvent?.({ type: 'verified', input, config } as never)
      return allowed(answer.CaptchaCode === 1, `code ${answer.CaptchaCode}`, { input, config })
    } catch (error) {
      return allowed(true, 'skipped', { error, config })
    }
  }

  return {
    verify,
    report: () => true,
    issueVisitToken: () => Promise.resolve({ issued: true, visitToken: 'static', expiresAt: Infinity }),
    probe: () => Promise.resolve({ state: 'healthy' } as never),
    status: () => ({ evidence: { state: 'healthy' }, config }) as never,
    extendScriptOutage: () => {},
    extendApiOutage: () => {},
    force: () => Promise.resolve({ accepted: true, until: Infinity, shared: false }),
    endForce: () => Promise.resolve({ shared: false }),
    close: () => {},
  }
}

const allowed = (value: boolean, reason: string, more: object = {}) =>
  ({ kind: value ? 'verified' : 'rejected', allowed: value, retry: false, reason, ...more }) as unknown as Verdict
