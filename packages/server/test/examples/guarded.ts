import { createVerifier, forwardedIp, guard, visitTokenHandler } from '@tcaptcha/server'

const verifier = createVerifier({
  appId: '190000000',
  appSecretKey: '…',
  secretId: '…',
  secretKey: '…',
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  visitToken: { secret: process.env.CAPTCHA_VISIT_TOKEN_SECRET ?? '' },
})
await verifier.probe() // only hosts that were once seen alive can be said to be down

const ip = forwardedIp(1) // one proxy of ours in front

// POST /captcha-visit-token: what the page sends along with its ticket
export const visitToken = visitTokenHandler(verifier, { ip, action: 'login' })

// POST /login
export const login = guard(verifier, { ip, action: 'login' }, async (request, verdict) => {
  const { user } = (await request.json()) as { user: string }
  return Response.json({ user, watch: verdict.kind === 'degraded' })
})
