// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableJavaScriptEvaluation": true, "suppressInsecureJavaScriptEnvironmentWarning": true } }
import { describeScriptTags } from './script-tags.ts'
import { startScriptServer } from './script-server.ts'

const server = await startScriptServer()
describeScriptTags([`${server.url}/TJCaptcha.js`], server.count)
