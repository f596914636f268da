import type { Evidence } from '@tcaptcha/server'
import type { Handle, Routes } from './handle.ts'

/** The README's example for everything that speaks `Request`. */
interface Example {
  onStart: () => Promise<Evidence>
  visitToken: Handle
  login: Handle
}

export const toRoutes = ({ onStart, visitToken, login }: Example): Routes => ({
  '/start': async () => Response.json(await onStart()),
  '/captcha-visit-token': visitToken,
  '/login': login,
  // As a validator does that looks at the body before the guard.
  '/login-after-validator': async (request) => {
    await request.text()
    return login(request)
  },
})
