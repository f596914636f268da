import type { HostileVendor } from '../steps.ts'

type Callback = (result: unknown) => void

/** Defines `window.TencentCaptcha` as an entry script would. All instances share one popup, and destroy each other's. */
export function createHostileVendor({ when, says, times, draws, throws }: HostileVendor): void {
  let popup: HTMLElement | undefined
  const remove = () => {
    popup?.remove()
    popup = undefined
  }
  const fail = (where: string) => {
    if (throws === where) throw new Error(`the vendor threw in ${where}`)
  }

  class TencentCaptcha {
    declare callback: Callback
    declare options: { ready?: Callback }
    constructor(...given: unknown[]) {
      const [, callback, options] = given[0] instanceof HTMLElement ? given.slice(1) : given
      this.callback = callback as Callback
      this.options = { ...(options as object) }
      fail('construct')
      this.answer('construct')
    }
    answer(moment: string) {
      if (moment !== when) return
      for (let time = 0; time < times; time += 1) this.callback(toAnswer(says, time))
    }
    draw() {
      remove()
      popup = drawPopup((result) => {
        remove()
        // The real one is no faster.
        setTimeout(() => this.callback(result), 0)
      })
      document.body.append(popup)
      this.options.ready?.({})
    }
    show() {
      fail('show')
      this.answer('show')
      setTimeout(() => this.answer('later'), 3000)
      if (draws === 'show') this.draw()
      if (draws === 'later') setTimeout(() => this.draw(), 1000)
      if (draws === 'ghost') setTimeout(() => this.draw(), 15_000)
    }
    destroy() {
      remove()
      this.answer('destroy')
      fail('destroy')
    }
  }
  Object.assign(window, { TencentCaptcha, TCaptchaGlobal: false })
}

function toAnswer(says: HostileVendor['says'], time: number): unknown {
  if (says === 'solved') return { ret: 0, ticket: `t03hostile${time}`, randstr: '@x' }
  if (says === 'closed') return { ret: 2 }
  if (says === 'error') return { ret: 0, ticket: 'trerror_1009_190000001_1', randstr: '@x', errorCode: 1009 }
  return 'nonsense'
}

/** A box that takes what the lab's visitor does. */
function drawPopup(answer: Callback): HTMLElement {
  const box = document.createElement('div')
  box.className = 'tcaptcha-transform'
  box.id = 'tcaptcha_transform'
  box.style.cssText = 'position:fixed;left:20px;top:20px;width:300px;height:300px;background:#fff;z-index:2000000002'
  const challenge = document.createElement('div')
  challenge.dataset.tcaptchaChallenge = 'ready'
  challenge.dataset.gap = '0'
  const slider = document.createElement('div')
  slider.setAttribute('role', 'slider')
  slider.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') answer({ ret: 0, ticket: 't03hostile', randstr: '@x' })
    if (key === 'Escape') answer({ ret: 2 })
  })
  challenge.append(slider)
  box.append(challenge)
  return box
}
