// @vitest-environment jsdom
// @vitest-environment-options { "resources": "usable", "runScripts": "dangerously" }
import { describeScriptTags } from './script-tags.ts'
import { startScriptServer } from './script-server.ts'

const server = await startScriptServer()
describeScriptTags([`${server.url}/TJCaptcha.js`], server.count)
