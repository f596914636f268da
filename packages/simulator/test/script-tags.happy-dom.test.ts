// @vitest-environment happy-dom
import { describeScriptTags } from './script-tags.ts'
import { startScriptServer } from './script-server.ts'

const server = await startScriptServer()
describeScriptTags([`${server.url}/TJCaptcha.js`], server.count)
