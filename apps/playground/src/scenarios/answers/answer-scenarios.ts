import type { PlaygroundScenario } from '../scenario.ts'
import { evilInvisible, risky } from './distrusted.ts'
import { apiThrottled, inconclusive } from './in-doubt.ts'
import { apiCode26, apiHang, apiInternalError } from './no-answer.ts'
import { expired, olderCode, undecryptable, unknownAnswer } from './refused-tickets.ts'

/** What `DescribeCaptchaResult` can say, beyond yes, and what it means. */
export const answerScenarios: readonly PlaygroundScenario[] = [
  expired,
  undecryptable,
  risky,
  evilInvisible,
  olderCode,
  unknownAnswer,
  apiHang,
  apiInternalError,
  apiCode26,
  inconclusive,
  apiThrottled,
]
