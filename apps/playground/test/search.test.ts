import { expect, it } from 'vitest'
import { allScenarios, groups } from '../src/scenarios.ts'
import { findStates } from '../src/states/list/search.ts'

const find = (query: string) => findStates(groups, query).flatMap(({ scenarios }) => scenarios.map(({ id }) => id))
it('x', () => {
  for (const q of ['广告','断网','重放','熔断','adblock','script timeout','超时','timeout 1001','ip','1008','限频','脚本超时','接口超时','404','ad blocker','额度','Hangs','perIp','reset','IP'])
    console.log(q, find(q).length, find(q).slice(0,14).join(' '))
})
