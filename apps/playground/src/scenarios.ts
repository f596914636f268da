import { answerScenarios } from './scenarios/answers/answer-scenarios.ts'
import { callbackScenarios } from './scenarios/callback/callback-scenarios.ts'
import { text } from './scenarios/define.ts'
import { forgedScenarios } from './scenarios/forged/forged-scenarios.ts'
import { gateScenarios } from './scenarios/gate/gate-scenarios.ts'
import { openingScenarios } from './scenarios/opening/opening-scenarios.ts'
import { realVendor } from './scenarios/real-vendor.ts'
import { recoveryScenarios } from './scenarios/recovery/recovery-scenarios.ts'
import type { ListedScenario, PlaygroundScenario, ScenarioGroup } from './scenarios/scenario.ts'
import { scriptScenarios } from './scenarios/script/script-scenarios.ts'
import { siteScenarios } from './scenarios/site/site-scenarios.ts'
import { solvingScenarios } from './scenarios/solving/solving-scenarios.ts'
import { startingScenarios } from './scenarios/starting/starting-scenarios.ts'
import { ticketScenarios } from './scenarios/ticket/ticket-scenarios.ts'

/** Every state, in the order of a login’s three requests. List, links and tests are made from it. */
export const groups: readonly ScenarioGroup[] = [
  { id: 'script', request: 1, title: text('Script loads', '脚本加载'), scenarios: scriptScenarios },
  { id: 'starting', request: 2, title: text('Challenge starts', '验证启动'), scenarios: startingScenarios },
  { id: 'opening', request: 2, title: text('Challenge appears', '验证弹出'), scenarios: openingScenarios },
  { id: 'solving', request: 2, title: text('Visitor solves', '访客操作'), scenarios: solvingScenarios },
  { id: 'callback', request: 2, title: text('Vendor calls back', '腾讯云回调'), scenarios: callbackScenarios },
  { id: 'ticket', request: 3, title: text('Ticket check', '票据校验'), scenarios: ticketScenarios },
  {
    id: 'answers',
    request: 3,
    title: text('Ticket API answers', '票据接口返回'),
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
  { id: 'recovery', request: undefined, title: text('Your policy', '自定义策略'), scenarios: recoveryScenarios },
]

/** All of them, in order. */
export const allScenarios: readonly PlaygroundScenario[] = groups.flatMap(({ scenarios }) => scenarios)

/** Whether a link's word is a state. */
export const hasScenario = (id: string): boolean => allScenarios.some((scenario) => scenario.id === id)

/** The scenario of a link, or the first one. */
export function findScenario(id: string): ListedScenario {
  if (id === realVendor.id) return realVendor
  const [first] = scriptScenarios
  const found = allScenarios.find((scenario) => scenario.id === id) ?? first
  if (!found) throw new Error('There is no scenario at all.')
  return found
}
