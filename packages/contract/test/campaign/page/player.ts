import type { ClientName, HostileVendor, PlainOptions, Seen, Step } from '../steps.ts'
import { createHostileVendor } from './hostile-vendor.ts'
import { createRecorder, type RecordedClient } from './record-client.ts'
import { createSite } from './site.ts'
import { installVendorNetwork, type VendorNetwork } from './vendor-network.ts'
import { watchPopups } from './watch-popups.ts'

/** What the app's own callbacks and the vendor's scripts throw. */
const expected =
  /the app's own|the vendor threw|The simulator|The (entry|second stage) broke|already been loaded|Script error|Unexpected token '<'/

/** Plays steps in this document, one after the other, and says what was seen during each. */
interface Play {
  (steps: Step[], options: Record<ClientName, PlainOptions>): Promise<Seen[]>
  /** Leaves the vendor to the browser's own network. */
  outside: () => void
  hostile: (vendor: HostileVendor) => void
}

declare global {
  interface Window {
    play: Play
    /** To the vendor outside the page. */
    orderVendor: (step: Step) => Promise<void>
  }
}

if (window === top) {
  let vendor = installVendorNetwork()
  const outside = () => {
    vendor.stop()
    vendor = {
      play: (plays) => window.orderVendor({ do: 'vendor', plays }),
      setOnline: (online) => window.orderVendor({ do: 'network', online }),
      stop() {},
    }
  }
  window.play = Object.assign(
    (steps: Step[], options: Record<ClientName, PlainOptions>) => play(vendor, steps, options),
    {
      outside,
      hostile: createHostileVendor,
    },
  )
}

async function play(vendor: VendorNetwork, steps: Step[], options: Record<ClientName, PlainOptions>): Promise<Seen[]> {
  const { lab } = window
  const names: ClientName[] = ['a', 'b']
  const site = createSite()
  const recorder = createRecorder()
  const clients: Record<ClientName, RecordedClient> = {
    a: recorder.add('a', options.a),
    b: recorder.add('b', options.b),
  }
  const popups = watchPopups(() => names.map((name) => clients[name].captcha.getSnapshot().status))
  const controllers: Record<ClientName, AbortController[]> = { a: [], b: [] }
  const pass = (ms: number) =>
    lab.pass(ms, () => {
      popups.look()
      return false
    })

  const act = async (step: Step): Promise<void> => {
    switch (step.do) {
      case 'execute': {
        const controller = new AbortController()
        if (step.abortable) controllers[step.client].push(controller)
        // How it ends is recorded.
        clients[step.client].captcha.execute(step.abortable ? controller : {}).catch(() => {})
        return
      }
      case 'abort':
        return controllers[step.client].pop()?.abort(new Error('aborted by the campaign'))
      case 'reset':
        return clients[step.client].captcha.reset()
      case 'preload':
        return void clients[step.client].captcha.preload()
      case 'options':
        return clients[step.client].setOptions(step.options)
      case 'attach':
        return site.attach(step.client, clients[step.client].captcha)
      case 'detach':
        return site.detach(step.client)
      case 'click':
        return site.click(step.client)
      case 'visitor':
        if (step.looks) await pass(1000)
        await lab.act(step.deed)
        return step.looks ? pass(1000) : undefined
      case 'pass':
        return pass(step.ms)
      case 'page':
        return site.change(step.change)
      case 'network':
        if (!step.lies) await vendor.setOnline(step.online)
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: step.online })
        return void dispatchEvent(new Event(step.online ? 'online' : 'offline'))
      case 'vendor':
        return vendor.play(step.plays)
      case 'leave':
        for (const name of names) {
          site.detach(name)
          clients[name].captcha.reset()
        }
        return pass(90_000)
      case 'reload':
    }
  }

  const seen: Seen[] = []
  let errors = lab.errors.length
  for (const step of steps) {
    await act(step)
    await lab.settle()
    seen.push({
      ...recorder.take(),
      ...popups.take(),
      errors: lab.errors.slice(errors).filter((message) => !expected.test(message)),
      ...(step.do === 'leave' ? { left: lab.left() } : {}),
    })
    errors = lab.errors.length
  }
  return seen
}
