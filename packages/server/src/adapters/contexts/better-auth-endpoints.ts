/** Signing in and up by e-mail, and asking for a new password, which older releases call otherwise. */
const usual = ['/sign-in/email', '/sign-up/email', '/request-password-reset', '/forget-password']

/** Whether a request is for one of these endpoints of better-auth. @throws RangeError for a pattern, which would guard nothing. */
export function createMatcher(endpoints: readonly string[] = usual) {
  const odd = endpoints.find((endpoint) => !/^(?:\/[\w.-]+)+$/.test(endpoint))
  if (odd !== undefined) {
    throw new RangeError(`tcaptcha: \`endpoints\` are whole paths, such as /sign-in/email, and no patterns: ${odd}`)
  }
  return ({ url }: Request): boolean => {
    // As any router might read it, rather once too often.
    const path = new URL(url).pathname.replaceAll(/\/+/g, '/').replace(/\/$/, '')
    return endpoints.some((endpoint) => path.endsWith(endpoint))
  }
}
