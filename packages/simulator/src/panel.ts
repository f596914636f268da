import { showPanel } from './panel/show-panel.ts'

// Next inlines what `withTCaptchaSimulator` sets; elsewhere there may be no `process`.
showPanel({ url: typeof process === 'undefined' ? undefined : process.env.TCAPTCHA_PANEL_URL })

export { type PanelOptions, showPanel } from './panel/show-panel.ts'
