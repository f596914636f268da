/** What a request's JSON says; nothing, where that is no object. The body can be read again. */
export async function readJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined)
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/** Whose account a request is about. */
export async function readUser(request: Request): Promise<string | undefined> {
  const { user } = await readJson(request)
  return typeof user === 'string' ? user : undefined
}

/** The same for the verifier, which trusts it more where the visitor is signed in. */
export async function readSubject(request: Request, isSignedIn = false) {
  const user = await readUser(request)
  return user !== undefined && isSignedIn ? { id: user, trust: 'authenticated' as const } : user
}
