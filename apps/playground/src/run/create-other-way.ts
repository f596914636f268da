import { postCode, redeemCode } from '../backend-client/client.ts'
import type { Language } from '../words/language.ts'
import type { ExampleProps } from './forms/adapter.ts'
import type { Inbox } from './inbox/create-inbox.ts'
import type { FrameEvent } from './protocol.ts'

/** The app's other way in: a code by e-mail, which arrives in the visitor's inbox. */
export function createOtherWay(
  session: string,
  inbox: Inbox,
  language: () => Language,
  report: (frameEvent: FrameEvent) => void,
): ExampleProps['otherWay'] {
  /** A wrong code and too many of them are answers. All else is none, and no word on the code. */
  const ask = async (step: 'send' | 'redeem', given: string, request: () => Promise<number>) => {
    report({ type: 'code', step, given })
    const status = await request()
    report({ type: 'code-answer', step, status })
    if (status >= 300 && status !== 403 && status !== 429) throw new Error(`The ${step} answered ${status}`)
    return status < 300
  }
  return {
    async sendCode(user) {
      inbox.open()
      const isSent = await ask('send', user, () => postCode(session, user, language()))
      await inbox.fetch()
      return isSent
    },
    redeem: (code) => ask('redeem', code, () => redeemCode(session, code)),
  }
}
