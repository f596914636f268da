import type { Text } from '../../words/language.ts'
import { text } from '../define.ts'

/** Two sentences, one after the other. */
export const join = (first: Text, second: Text): Text => text(`${first.en} ${second.en}`, `${first.zh}${second.zh}`)

/** The visitor sees this, and is in. */
export const thenIn = (en: string, zh: string): Text => join(text(en, zh), text('Then they are in.', '随后登录成功。'))

/** The visitor sees this, is not let in while the vendor's API is well, and is offered another way. */
export const thenCode = (en: string, zh: string): Text =>
  join(
    text(en, zh),
    text(
      'Then the form says we could not be sure it was you, and offers a code by e-mail.',
      '随后表单提示无法确认是你本人，并提供邮箱验证码。',
    ),
  )

/** The visitor sees this, there is no ticket to send, and the form offers the other way by itself. */
export const thenLater = (en: string, zh: string): Text =>
  join(
    text(en, zh),
    text(
      'Then the form says we can’t be sure right now, and offers a code by e-mail.',
      '随后表单提示暂时无法确认是你本人，并提供邮箱验证码。',
    ),
  )
