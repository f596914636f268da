import type { Verifier, VerifyInput } from '@tcaptcha/server'
import type { Routes } from './handle.ts'

/** The README's first example, whose verifier is made while its module loads. */
interface Example {
  verifier: Verifier
  login: (form: { ticket: string; randstr: string; user: string }, ip: string) => Promise<string>
}

export const toRoutes = ({ verifier, login }: Example): Routes => ({
  '/login': async (request) => {
    const { ip, ...form } = (await request.json()) as { ticket: string; randstr: string; user: string; ip: string }
    return new Response(await login(form, ip))
  },
  ...toVerifyRoutes(() => verifier),
})

/** What a test sees of a verifier, where an app shows none of it. */
export const toVerifyRoutes = (getVerifier: () => Verifier): Routes => ({
  '/verify': async (request) => {
    const input: VerifyInput = await request.json()
    const { kind, allowed, reason } = await getVerifier().verify(input)
    return Response.json({ kind, allowed, reason })
  },
  '/probe': async () => Response.json(await getVerifier().probe()),
})
