export { withTCaptchaSimulator } from './next/with-simulator.ts'
export type { KitOptions } from './kit/kit-options.ts'
