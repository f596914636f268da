import type { ShownVerdict } from '../../backend-client/server-view.ts'
import type { Language } from '../language.ts'
import { reasonsZh } from './reasons-zh.ts'

/** Why the server decided so, in the language of the shell. The server says it in English alone. */
export const sayReason = ({ reason, message }: ShownVerdict, language: Language): string =>
  language === 'zh' ? reasonsZh[reason] : message
