import { expect, it } from 'vitest'
import { scriptScenarios } from '../src/scenarios/script/script-scenarios.ts'
import { describeScenarios } from './component/describe-scenarios.ts'
import { isWide } from './component/is-wide.ts'
import { vendorScenarios } from './component/play-scenario.ts'

// What documents differ in is how they load a script; the wide run plays all of them here, too.
describeScenarios(isWide ? vendorScenarios : vendorScenarios.filter((one) => scriptScenarios.includes(one)))

it('no request was made by any of them', () => {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  expect(asked.filter((url) => /captcha\.(qcloud|gtimg|qq)\.com|\.invalid/.test(url))).toEqual([])
})
