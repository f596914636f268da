import { env } from '$env/dynamic/private'

/** The scenario of the page's URL, played by the simulator. */
export const readCaptchaOptions = ({ url }: { url: URL }) => ({
  captcha: {
    appId: '190000000',
    script: `${env.CAPTCHA_SIMULATOR}/~${url.searchParams.get('scenario') ?? 'works'}/TJCaptcha.js`,
    unsafeScriptSource: true,
  },
})
