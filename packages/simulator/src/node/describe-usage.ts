import { simulatorKeys } from '../tickets/simulator-keys.ts'

const toLines = (values: object) =>
  Object.entries(values).map(
    ([name, value]) => `  ${name}: ${typeof value === 'string' ? `'${value}'` : String(value)},`,
  )

/** The lines that a page and a server need to use the simulator at `url`, to be copied as they are. */
export function describeUsage(url: string): string {
  const script = `${url}/TJCaptcha.js`
  return `In your page, among the options beside appId (any id will do):

${toLines({ script, unsafeScriptSource: true }).join('\n')}

or, in plain HTML, as attributes of the tag that loads tcaptcha.global.development.js:

  data-appid="190000000" data-script="${script}" data-unsafe-script-source

A panel in your page chooses what fails: put this in front of its other scripts, in development only.

  <script src="${url}/panel.js"></script>

On your server, in the environment, where it uses readSettings() of @tcaptcha/server/node:

  TCAPTCHA_SIMULATOR=${url}

or, without readSettings(), among the options of createVerifier() beside appId:

${toLines({ endpoint: url, ...simulatorKeys, acceptSimulator: true }).join('\n')}

None of it belongs into production: anyone can make these tickets.`
}
