import type { ScenarioName } from '@tcaptcha/simulator'
import type { Text } from '../words/language.ts'
import type { ExpectedVerdict } from '../backend-client/ticket-check.ts'
import type { Expected, PlaygroundScenario, PlayedScript } from './scenario.ts'

type Given = Partial<Omit<PlaygroundScenario, 'id' | 'title' | 'what' | 'expected'>> &
  Pick<PlaygroundScenario, 'advice'>

/** English and Chinese. */
export const text = (en: string, zh: string): Text => ({ en, zh })

/** A script of the vendor's: mainland 2.0 unless said otherwise. */
export const script = (plays: PlayedScript['plays'], file: PlayedScript['file'] = 'TJCaptcha.js'): PlayedScript => ({
  file,
  plays,
})

/** An entry under a name of its own. */
export const define = (
  id: string,
  title: Text,
  what: Text,
  expected: Expected,
  { scripts = [script('works')], visitor = 'waits', ...given }: Given,
): PlaygroundScenario => ({ id, title, what, expected, scripts, visitor, ...given })

/** An entry for the simulator's scenario of that name, under that name unless another is given. */
export const play = (
  name: ScenarioName,
  title: Text,
  what: Text,
  expected: Expected,
  given: Given,
  id: string = name,
): PlaygroundScenario => define(id, title, what, expected, { scripts: [script(name)], ...given })

/** The visitor gets through the ordinary way. */
export const solved: Expected = { kind: 'solved' }

/** The vendor is broken and says so itself. */
export const vendorError = (errorCode: number): Expected => ({ kind: 'disaster', code: 'vendor-error', errorCode })

/** Not to be passed on. */
export const rateLimited: Expected = { kind: 'failed', code: 'rate-limited', errorCode: 1014 }

/** The same for the visitor, and then the server's word. */
export const judged = (
  expected: Expected,
  kind: ExpectedVerdict['kind'],
  reason: ExpectedVerdict['reason'],
): Expected => ({ ...expected, verdict: { kind, reason } })
