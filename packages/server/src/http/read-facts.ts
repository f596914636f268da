import type { GuardOptions } from './guard-options.ts'

type Readers<Context, Subject> = Pick<GuardOptions<Context>, 'ip' | 'action' | 'appId'> & {
  subject?: ((request: Context) => Subject | Promise<Subject>) | undefined
}

/** What the app's functions know of a request: one after the other, since they may share what they read. */
export const readFacts = async <Context, Subject>(
  { ip, action, subject, appId }: Readers<Context, Subject>,
  context: Context,
) => ({
  ip: await ip(context),
  action: typeof action === 'function' ? await action(context) : action,
  subject: await subject?.(context),
  appId: await appId?.(context),
})
