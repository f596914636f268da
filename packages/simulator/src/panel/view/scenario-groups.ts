import { apiScenarios } from '../../api/scenarios/api-scenarios.ts'
import { type ScenarioName, scenarios } from '../../scenarios/scenarios.ts'
import { apiTitles } from '../words/api-titles.zh.ts'
import type { GroupName } from '../words/group-names.ts'
import { scenarioTitles } from '../words/script-titles.zh.ts'

/** One scenario of a list. */
export interface Item {
  readonly name: string
  readonly titles: readonly [english: string, chinese: string]
  readonly group: GroupName
}

const stages = [
  'entry',
  'instance',
  'secondStage',
  'config',
  'template',
  'challenge',
  'refresh',
  'verify',
  'result',
  'callback',
]
/** Whether a stage has a list of its own. */
const isGroupName = (stage: string): stage is GroupName => stages.includes(stage)

/** Every scenario of the scripts, in order. */
export const scriptItems: readonly Item[] = Object.entries(scenarios).map(([name, scenario]) => ({
  name,
  titles: [scenario.title, scenarioTitles[name as ScenarioName]],
  group: toScriptGroup(Object.keys(scenario).filter((key) => key !== 'title')),
}))

/** Every scenario of the API, in order. */
export const apiItems: readonly Item[] = Object.entries(apiScenarios).map(([name, { title, answer, wire, delay }]) => ({
  name,
  titles: [title, apiTitles[name as keyof typeof apiTitles]],
  group: toApiGroup(answer ?? {}, wire !== undefined || delay !== undefined || name === 'no-response'),
}))

function toScriptGroup([stage, ...more]: string[]): GroupName {
  if (stage === undefined) return 'works'
  if (more.length > 0) return 'several'
  if (stage === 'success' || stage === 'close') return 'callback'
  return isGroupName(stage) ? stage : 'several'
}

function toApiGroup(answer: object, isOnTheWay: boolean): GroupName {
  if (isOnTheWay) return 'wire'
  if ('code' in answer) return 'code'
  return 'error' in answer ? 'error' : 'works'
}
