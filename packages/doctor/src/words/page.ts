import { toChecks } from './check-text.ts'

export const pageChecks = toChecks({
  'csp-hosts': {
    severity: 'error',
    what: {
      en: 'The Content-Security-Policy lacks what the captcha ({preset}) needs: {missing}.',
      zh: 'Content-Security-Policy 缺少验证码（{preset}）需要的来源：{missing}。',
    },
    why: {
      en: 'The browser blocks the script, its frame or its requests: the captcha does not open, often without any callback.',
      zh: '浏览器会拦截脚本、iframe 或请求，验证码打不开，往往连回调都没有。',
    },
    cure: {
      en: 'Add them; cspHosts of @tcaptcha/core has the list for each script.',
      zh: '加上这些来源；@tcaptcha/core 的 cspHosts 列出了每个脚本需要的全部域名。',
    },
  },
  'csp-styles': {
    severity: 'warning',
    what: {
      en: 'The Content-Security-Policy lacks what the captcha ({preset}) needs to look right: {missing}.',
      zh: 'Content-Security-Policy 缺少验证码（{preset}）正常显示需要的来源：{missing}。',
    },
    why: {
      en: 'Blocked styles, pictures and fonts leave a blank box, and then error 1002.',
      zh: '样式、图片和字体被拦截后只剩空白框，随后报 1002。',
    },
    cure: {
      en: 'Add them; cspHosts of @tcaptcha/core has the list for each script.',
      zh: '加上这些来源；@tcaptcha/core 的 cspHosts 列出了每个脚本需要的全部域名。',
    },
  },
  'trusted-types': {
    severity: 'error',
    what: { en: 'Trusted Types are enforced.', zh: '页面强制启用了 Trusted Types。' },
    why: {
      en: 'The vendor’s script assigns innerHTML, which throws then: the captcha does not open.',
      zh: '官方脚本会给 innerHTML 赋值，此时会抛错，验证码打不开。',
    },
    cure: {
      en: 'Leave require-trusted-types-for out on pages with a captcha.',
      zh: '有验证码的页面不要设置 require-trusted-types-for。',
    },
  },
  'coep-require-corp': {
    severity: 'error',
    what: { en: 'Cross-Origin-Embedder-Policy is require-corp.', zh: 'Cross-Origin-Embedder-Policy 为 require-corp。' },
    why: {
      en: 'The vendor’s hosts send no Cross-Origin-Resource-Policy, so the browser blocks the script and its frame.',
      zh: '官方域名不返回 Cross-Origin-Resource-Policy，浏览器会拦截脚本和 iframe。',
    },
    cure: {
      en: 'Leave the header out on pages with a captcha.',
      zh: '有验证码的页面去掉这个响应头。',
    },
  },
})
