/** For a scenario that the simulator plays. */
export const toCaptchaOptions = (scenario: string) => ({
  appId: '190000000',
  script: `${process.env.CAPTCHA_SIMULATOR}/~${scenario}/TJCaptcha.js`,
  unsafeScriptSource: true,
})
