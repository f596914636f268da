import { answerScenarios } from './scenarios/answers.ts'
import { callbackScenarios } from './scenarios/callback.ts'
import { text } from './scenarios/define.ts'
import { forgedScenarios } from './scenarios/forged.ts'
import { gateScenarios } from './scenarios/gate.ts'
import { openingScenarios } from './scenarios/opening.ts'
import { realVendor } from './scenarios/real-vendor.ts'
import { recoveryScenarios } from './scenarios/recovery.ts'
import type { PlaygroundScenario, ScenarioGroup } from './scenarios/scenario.ts'
import { scriptScenarios } from './scenarios/script.ts'
import { siteScenarios } from './scenarios/site.ts'
import { solvingScenarios } from './scenarios/solving.ts'
import { startingScenarios } from './scenarios/starting.ts'
import { ticketScenarios } from './scenarios/ticket.ts'

/** Every state, in the order of a login's three requests. The list, the links and the tests are made of this alone. */
export const groups: readonly ScenarioGroup[] = [
  { id: 'script', request: 1, title: text('Script loads', '脚本加载'), scenarios: scriptScenarios },
  { id: 'starting', request: 2, title: text('Challenge starts', '验证码启动'), scenarios: startingScenarios },
  { id: 'opening', request: 2, title: text('Challenge appears', '验证码呈现'), scenarios: openingScenarios },
  { id: 'solving', request: 2, title: text('Visitor solves', '访客操作'), scenarios: solvingScenarios },
  { id: 'callback', request: 2, title: text('Vendor calls back', '腾讯云回调'), scenarios: callbackScenarios },
  { id: 'ticket', request: 3, title: text('Ticket check', '票据校验'), scenarios: ticketScenarios },
  {
    id: 'answers',
    request: 3,
    title: text('Vendor answers', '腾讯云应答'),
    scenarios: answerScenarios,
  },
  {
    id: 'forged',
    request: 3,
    title: text('Forged tickets', '伪造的票据'),
    scenarios: forgedScenarios,
  },
  {
    id: 'site',
    request: 3,
    title: text('Your own server', '你的服务端'),
    scenarios: siteScenarios,
  },
  { id: 'gate', request: 3, title: text('In an outage', '故障期间'), scenarios: gateScenarios },
  { id: 'recovery', request: undefined, title: text('Your policy', '自定策略'), scenarios: recoveryScenarios },
]

/** All of them, in order. */
export const allScenarios: readonly PlaygroundScenario[] = groups.flatMap(({ scenarios }) => scenarios)

/** Whether a link's word is a state. */
export const hasScenario = (id: string): boolean => allScenarios.some((scenario) => scenario.id === id)

/** The scenario of a link, or the first one. */
export function findScenario(id: string): PlaygroundScenario {
  if (id === realVendor.id) return realVendor
  const [first] = scriptScenarios
  const found = allScenarios.find((scenario) => scenario.id === id) ?? first
  if (!found) throw new Error('There is no scenario at all.')
  return found
}
