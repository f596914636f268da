export { tcaptchaGlobalTypes } from './storybook/global-types.ts'
export { type TCaptchaParameters, type TCaptchaStoryContext, withTCaptcha } from './storybook/with-tcaptcha.ts'
