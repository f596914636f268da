import { scriptScenarios } from '../../src/scenarios/script/script-scenarios.ts'
import { describeScenarios } from '../component/describe-scenarios.ts'
import { isWide } from '../component/is-wide.ts'
import { vendorScenarios } from '../component/play-scenario.ts'

// What documents differ in is how they load a script; the wide run plays all of them in jsdom, too.
const isAll = isWide || 'happyDOM' in window
describeScenarios(isAll ? vendorScenarios : vendorScenarios.filter((one) => scriptScenarios.includes(one)))
