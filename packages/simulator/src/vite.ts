export { tcaptchaSimulator, type ViteOptions } from './vite/vite-plugin.ts'
export type { KitOptions } from './kit/kit-options.ts'
