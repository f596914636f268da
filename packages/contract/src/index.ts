export { describeBinding, type Binding, type Mounted } from './contract.ts'
export { describeForm } from './form-contract.ts'
export { countListeners, type ListenerCount } from './count-listeners.ts'
export { findChallenges, findScripts, forgetVendor, toScriptUrl } from './vendor-page.ts'
