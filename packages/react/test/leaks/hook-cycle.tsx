import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useTCaptcha } from '../../src/index.ts'

interface AppProps {
  script: string
  onSolved: () => void
}

function App({ script, onSolved }: AppProps) {
  const { execute } = useTCaptcha({ appId: '190000000', script, unsafeScriptSource: true, onResult: onSolved })
  return <button onClick={() => void execute()}>Log in</button>
}

const host = document.createElement('div')
document.body.append(host)

// A component's whole life: mounted, clicked, unmounted.
window.cycle = async (script) => {
  const root = createRoot(host)
  await new Promise<void>((resolve) => {
    flushSync(() => root.render(<App script={script} onSolved={resolve} />))
    host.querySelector('button')?.click()
  })
  flushSync(() => root.unmount())
}
