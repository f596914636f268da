import { toChecks } from './check-text.ts'

export const ourChecks = toChecks({
  'unsafe-script-source': {
    severity: 'error',
    what: { en: 'unsafeScriptSource is on, in production too.', zh: 'unsafeScriptSource 在生产环境也是开启的。' },
    why: {
      en: 'The page runs whatever the script’s URL answers, from any host.',
      zh: '无论脚本地址指向哪个域名、返回什么内容，页面都会执行。',
    },
    cure: {
      en: 'Take it out, or make it depend on the mode: import.meta.env.DEV, process.env.NODE_ENV !== "production".',
      zh: '删掉它，或让它取决于环境：import.meta.env.DEV、process.env.NODE_ENV !== "production"。',
    },
  },
  'accept-simulator': {
    severity: 'error',
    what: { en: 'acceptSimulator is on, in production too.', zh: 'acceptSimulator 在生产环境也是开启的。' },
    why: { en: 'Anyone can make tickets of the simulator.', zh: '任何人都能生成模拟器的票据。' },
    cure: {
      en: 'Take it out: readSettings() of @tcaptcha/server/node sets it in development by itself.',
      zh: '删掉它：@tcaptcha/server/node 的 readSettings() 会在开发环境自动设置。',
    },
  },
  'simulator-dependency': {
    severity: 'warning',
    what: { en: '@tcaptcha/simulator is in dependencies.', zh: '@tcaptcha/simulator 写在 dependencies 里。' },
    why: { en: 'It is installed in production, where nothing needs it.', zh: '生产环境也会安装它，而那里用不到。' },
    cure: { en: 'Move it to devDependencies.', zh: '移到 devDependencies。' },
  },
  'simulator-import': {
    severity: 'error',
    what: { en: 'Production code imports {name}.', zh: '生产代码引入了 {name}。' },
    why: {
      en: 'The build carries a stand-in for the vendor, or fails.',
      zh: '构建产物会带上模拟器，或者直接构建失败。',
    },
    cure: {
      en: 'Import it in tests and tools only: @tcaptcha/simulator/vite and /next switch themselves off in production.',
      zh: '只在测试和工具里引入：@tcaptcha/simulator/vite 和 /next 在生产环境会自动关闭。',
    },
  },
  'versions-mixed': {
    severity: 'error',
    what: {
      en: 'The versions of @tcaptcha packages differ: {versions}.',
      zh: '@tcaptcha 各个包的版本不一致：{versions}。',
    },
    why: {
      en: 'They are released in step. Two copies of core on one page don’t share its lock.',
      zh: '各个包同步发布。页面上有两份 core 时，它们不共用同一把锁。',
    },
    cure: { en: 'Bring them all to one version.', zh: '全部升级到同一个版本。' },
  },
  'core-twice': {
    severity: 'warning',
    what: { en: 'Two versions of {name} are installed: {versions}.', zh: '安装了两个版本的 {name}：{versions}。' },
    why: { en: 'Both end up on the page, each with its own state.', zh: '两份都会进入页面，各有各的状态。' },
    cure: { en: 'npm dedupe, or pin one version by overrides.', zh: '执行 npm dedupe，或用 overrides 固定一个版本。' },
  },
  'degrade-open': {
    severity: 'warning',
    what: {
      en: 'degrade lets nearly everyone in during an outage: {given}.',
      zh: 'degrade 在故障期间几乎全部放行：{given}。',
    },
    why: {
      en: 'An attacker waits for an outage, or fakes one from many clients, and is not stopped.',
      zh: '攻击者只要等到故障，或用大量客户端制造故障，就畅通无阻。',
    },
    cure: {
      en: 'Set the budgets near your usual number of logins; perSubjectPerMinute low, such as 2.',
      zh: '额度按平时的登录量设置；perSubjectPerMinute 要设得严，例如 2。',
    },
  },
})
