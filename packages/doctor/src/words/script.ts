import { toChecks } from './check-text.ts'

export const scriptChecks = toChecks({
  'script-host-withdrawn': {
    severity: 'error',
    what: {
      en: 'The script comes from {host}, which the vendor has switched off.',
      zh: '脚本来自 {host}，腾讯云已停用该域名。',
    },
    why: {
      en: 'The old hosts were switched off on 2023-08-21. The script fails to load, or loads from a leftover that may vanish any day.',
      zh: '旧域名已于 2023-08-21 停用：脚本加载失败，或者随时可能失败。',
    },
    cure: {
      en: 'Load https://turing.captcha.qcloud.com/TJCaptcha.js, or let @tcaptcha/core load it.',
      zh: '改为加载 https://turing.captcha.qcloud.com/TJCaptcha.js，或交给 @tcaptcha/core 加载。',
    },
  },
  'script-deprecated': {
    severity: 'error',
    what: {
      en: '{script} is the old international script, whose end was announced for 2025-12-31.',
      zh: '{script} 是国际站的旧版脚本，腾讯云公告的停用日期是 2025-12-31。',
    },
    why: {
      en: 'It may stop working without further notice.',
      zh: '它随时可能停止服务，不再另行通知。',
    },
    cure: {
      en: "Load https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js (with our packages: script: 'intl') with an app id of version 2.0 from the console. Its constructor takes an element first.",
      zh: "改用 https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js（使用本项目的包时：script: 'intl'），并在控制台新建 2.0 版本的 CaptchaAppId。新脚本的构造函数第一个参数是元素。",
    },
  },
  'script-insecure': {
    severity: 'error',
    what: { en: 'The script is loaded over http:.', zh: '脚本通过 http: 加载。' },
    why: {
      en: 'Pages on HTTPS block it, and on HTTP anyone on the way can replace it.',
      zh: 'HTTPS 页面会拦截它；在 HTTP 页面上，链路中的任何人都能替换它。',
    },
    cure: { en: 'Write https:.', zh: '改为 https:。' },
  },
  'script-copy': {
    severity: 'warning',
    what: { en: 'The script is a copy: {src}.', zh: '加载的是脚本的副本：{src}。' },
    why: {
      en: 'The vendor changes its script without notice. A copy stops getting updates and may be taken for an attack.',
      zh: '腾讯云会不定期更新脚本。副本得不到更新，还可能被误判为攻击。',
    },
    cure: {
      en: 'Load it from the vendor’s host at run time: https://turing.captcha.qcloud.com/TJCaptcha.js.',
      zh: '运行时从官方域名加载：https://turing.captcha.qcloud.com/TJCaptcha.js。',
    },
  },
  'script-integrity': {
    severity: 'error',
    what: { en: 'The script has an integrity attribute.', zh: '脚本带有 integrity 属性。' },
    why: {
      en: 'The vendor changes the file without notice. From then on the browser refuses it.',
      zh: '腾讯云会不定期更新该文件，更新后浏览器就会拒绝执行。',
    },
    cure: { en: 'Remove integrity from this tag.', zh: '去掉这个标签的 integrity。' },
  },
  'script-twice': {
    severity: 'warning',
    what: {
      en: 'The page has a tag for the vendor’s script, and {name} loads it too.',
      zh: '页面里有官方脚本的标签，而 {name} 也会加载它。',
    },
    why: {
      en: 'While a tag without async or defer hangs, the page below it does not appear, and a second copy of the script throws.',
      zh: '没有 async 或 defer 的标签卡住时，它下面的页面都出不来；脚本加载两次会抛错。',
    },
    cure: { en: 'Remove the tag.', zh: '删掉这个标签。' },
  },
  'script-no-onerror': {
    severity: 'warning',
    what: { en: 'The script’s tag has no onerror.', zh: '脚本标签没有 onerror。' },
    why: {
      en: 'Where the script is blocked or down, a click does nothing and nobody is told.',
      zh: '脚本被拦截或加载失败时，点击没有任何反应，也没有人知道。',
    },
    cure: {
      en: 'Make a disaster ticket in onerror as the vendor’s page shows, or use @tcaptcha/core, which also notices a script that hangs.',
      zh: '按官方容灾文档在 onerror 里生成容灾票据，或使用 @tcaptcha/core：脚本一直卡住时它也能发现。',
    },
  },
  'onerror-after-script': {
    severity: 'error',
    what: {
      en: '{name} is defined after the tag whose onerror calls it.',
      zh: '{name} 定义在脚本标签之后，而标签的 onerror 要调用它。',
    },
    why: {
      en: 'The script may fail before the function exists: "{name} is not defined", and no disaster ticket is made.',
      zh: '脚本可能在函数定义之前就失败：报错 "{name} is not defined"，不会生成容灾票据。',
    },
    cure: { en: 'Move the function into a script before the tag.', zh: '把函数移到该标签之前。' },
  },
  'wrapper-package': {
    severity: 'warning',
    what: { en: '{name} is an old wrapper of the vendor’s script.', zh: '{name} 是早年对官方脚本的封装。' },
    why: {
      en: 'Such packages name withdrawn hosts, take ret 0 for success, and say nothing when the script does not come.',
      zh: '这类包使用已停用的域名，把 ret 0 当作成功，脚本加载失败时也没有任何提示。',
    },
    cure: {
      en: 'Use @tcaptcha/react, @tcaptcha/vue, @tcaptcha/svelte or @tcaptcha/core. The docs have a page on migrating.',
      zh: '改用 @tcaptcha/react、@tcaptcha/vue、@tcaptcha/svelte 或 @tcaptcha/core，文档里有迁移说明。',
    },
  },
})
