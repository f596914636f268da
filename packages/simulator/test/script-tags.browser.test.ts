import { describeScriptTags } from './script-tags.ts'

const others = ['/__tcaptcha/TJCaptcha.js', 'http://127.0.0.1:1/TJCaptcha.js']
describeScriptTags(
  others,
  () => performance.getEntriesByType('resource').filter(({ name }) => /TJCaptcha/.test(name)).length,
)
