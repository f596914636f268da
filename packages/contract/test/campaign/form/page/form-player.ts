import { installVendorNetwork, type VendorNetwork } from '../../page/vendor-network.ts'
import type { FormEvent, FormStep, Sender } from '../form-steps.ts'
import { createFormSite } from './form-site.ts'

declare global {
  interface Window {
    /** Plays steps in this document, and says what was seen during each. */
    playForm: (steps: FormStep[], sender: Sender) => Promise<FormEvent[][]>
    /** A real mouse and a real keyboard: clicks at a point, or presses Enter. */
    input: (what: { x: number; y: number } | 'Enter') => Promise<void>
  }
}

if (window === top) {
  const vendor = installVendorNetwork()
  window.playForm = (steps, sender) => play(vendor, steps, sender)
}

async function play(vendor: VendorNetwork, steps: FormStep[], sender: Sender): Promise<FormEvent[][]> {
  const { lab } = window
  let events: FormEvent[] = []
  const site = createFormSite(sender, (event) => void events.push(event))

  const act = async (step: FormStep): Promise<void> => {
    switch (step.do) {
      case 'press': {
        const point = site.find(step.button)
        return point && window.input(point)
      }
      case 'enter':
        return site.focus() ? window.input('Enter') : undefined
      case 'visitor':
        return void (await lab.act(step.deed))
      case 'pass':
        return lab.pass(step.ms)
      case 'reset':
        return site.reset()
      case 'render':
        return site.render(step.button, step.as)
      case 'mount':
        return site.mount()
      case 'unmount':
        return site.unmount()
      case 'network':
        await vendor.setOnline(step.online)
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: step.online })
        return void dispatchEvent(new Event(step.online ? 'online' : 'offline'))
      case 'vendor':
        return vendor.play(step.plays)
    }
  }
  const seen: FormEvent[][] = []
  let errors = lab.errors.length
  for (const step of steps) {
    await act(step)
    // A submission goes on in a task of its own.
    await lab.pass(0)
    seen.push([...events, ...lab.errors.slice(errors).map((message) => ({ saw: 'error' as const, message }))])
    events = []
    errors = lab.errors.length
  }
  return seen
}
