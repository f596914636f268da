import type { Run } from '../../frame/use-run.ts'
import type { Route } from '../../link/use-route.ts'
import { isServedByNode } from '../../backend-client/reach-server.ts'
import { toServerUrl } from '../../backend-client/server-url.ts'
import { codeWords } from '../../words/code.ts'
import { useWords } from '../../words/use-words.ts'
import { printCurl, type CurlTarget } from '../../snippets/print-curl.ts'
import { toShared } from './to-shared.ts'
import { CopyTool } from './copy-tool.tsx'
import { toScriptAddress } from '../../snippets/to-script-address.ts'

/** Other things to take along: a link, the simulator's address, the request. */
export function CodeTools({ route, run }: { route: Route; run: Run }) {
  const { language } = useWords()
  const words = codeWords[language]
  const { scenario, controls, form } = route
  const sent = run.state.sent.at(-1)
  const address = toScriptAddress(scenario, controls)
  return (
    <div className="actions">
      <CopyTool make={() => toShared(location.href)} label={words.copyLink} hint={words.linkHint} />
      {address !== undefined && (
        <CopyTool make={() => address} label={words.copyAddress} hint={words.addressHint(address)} />
      )}
      <CopyTool
        make={() => printCurl(sent, toTarget(run.session), form)}
        label={words.copyCurl}
        hint={sent ? words.curlHint.sent : words.curlHint.template}
      />
    </div>
  )
}

/** A service worker answers its own pages only: then curl asks the server of the tab "Server". */
const toTarget = (session: string): CurlTarget | undefined =>
  isServedByNode() ? { url: toServerUrl('api/login').href, session } : undefined
