export { tcaptchaHandlers } from './msw/create-handlers.ts'
