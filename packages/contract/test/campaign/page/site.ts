import type { TCaptcha } from '@tcaptcha/core'
import type { ClientName, PageChange } from '../steps.ts'

/** The app's page around the clients: a button for `a`, a form for `b`, a container. */
export interface Site {
  attach: (name: ClientName, captcha: TCaptcha) => void
  detach: (name: ClientName) => void
  click: (name: ClientName) => void
  change: (what: PageChange) => void
}

const markup = `<header></header><main><button id="go">Go</button>
  <form id="form" method="post"><input name="user" value="ada"><button id="send">Send</button></form></main>
  <div id="box" style="height:60px"></div>`
const triggers = { a: '#go', b: '#form' } as const

/** Draws the page, and changes it as apps do. */
export function createSite(): Site {
  const attached: Partial<Record<ClientName, { captcha: TCaptcha; undo: () => void }>> = {}
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  const draw = () => {
    document.body.innerHTML = markup
    // What the app does with the submission: nothing is to leave the page.
    find('#form')?.addEventListener('submit', (event) => event.preventDefault())
  }
  const detach = (name: ClientName) => {
    attached[name]?.undo()
    delete attached[name]
  }
  const attachTo = (name: ClientName, captcha: TCaptcha) => {
    detach(name)
    const element = find(triggers[name])
    if (element) attached[name] = { captcha, undo: window.tcaptcha.attach(captcha, element) }
  }
  /** As a router's page change: the clients live on, their elements are others. */
  const redraw = () => {
    draw()
    for (const name of ['a', 'b'] as const) {
      const { captcha } = attached[name] ?? {}
      if (captcha) attachTo(name, captcha)
    }
  }
  draw()

  const changes: Record<PageChange, () => void> = {
    'swap-body'() {
      document.body.replaceWith(document.createElement('body'))
      redraw()
    },
    'empty-body': redraw,
    'remove-container': () => find('#box')?.remove(),
    'move-container'() {
      const box = find('#box')
      if (box) document.body.prepend(box)
    },
    'move-trigger'() {
      for (const trigger of Object.values(triggers)) {
        const element = find(trigger)
        if (element) find('header')?.append(element)
      }
    },
    'remove-popup'() {
      for (const popup of document.querySelectorAll('.tcaptcha-transform')) popup.remove()
    },
    'remove-global': () => void Reflect.deleteProperty(window, 'TencentCaptcha'),
    'open-dialog'() {
      const dialog = document.createElement('dialog')
      dialog.textContent = 'over everything'
      document.body.append(dialog)
      dialog.showModal()
      setTimeout(() => dialog.remove(), 4000)
    },
  }
  return {
    attach: attachTo,
    detach,
    click: (name) => find(name === 'a' ? '#go' : '#send')?.click(),
    change: (what) => changes[what](),
  }
}
