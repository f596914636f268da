import { showPanel } from './panel/show-panel.ts'

/** Where Vite's plug-in puts this script into a module, it says in front of it where the simulator is. */
declare const tcaptchaPanel: { url: string } | undefined

const { currentScript } = document
const url =
  typeof tcaptchaPanel === 'object'
    ? tcaptchaPanel.url
    : currentScript instanceof HTMLScriptElement
      ? new URL('.', currentScript.src).href
      : undefined
showPanel({ url })
