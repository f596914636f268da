/** What the panel says in one language. */
export interface Words {
  panel: string
  open: string
  fold: string
  move: string
  otherLanguage: string
  last: string
  nothing: string
  result: string
  verdict: string
  noVerdict: string
  ticket: string
  log: string
  page: string
  server: string
  clear: string
  search: string
  none: string
  scripts: string
  scriptsNote: string
  api: string
  apiNote: string
  current: string
  inForce: string
  reset: string
  token: string
  tokenLabel: string
  tokenButton: string
  unreachable: string
  bypassed: string
  bypassedShort: string
}

/** English. */
export const english: Words = {
  panel: 'tcaptcha simulator',
  open: 'Open the panel of the tcaptcha simulator',
  fold: 'Fold the panel',
  move: 'Move the panel to the next corner',
  otherLanguage: '中文',
  last: 'Last attempt',
  nothing:
    'Nothing yet. Open the captcha in your page. Still nothing? Then the page has the production build of @tcaptcha/core.',
  result: 'Result',
  verdict: 'Server',
  noVerdict: 'No verdict seen. It comes from a server that uses readSettings().',
  ticket: 'ticket',
  log: 'Events',
  page: 'page',
  server: 'server',
  clear: 'Clear',
  search: 'Search scenarios',
  none: 'No scenario has these words.',
  scripts: 'In the browser',
  scriptsNote: 'For this tab. The page reloads.',
  api: 'Ticket API',
  apiNote: 'For the whole server, at once.',
  current: 'now',
  inForce: 'Now',
  reset: 'Back to default',
  token: 'This page isn’t on localhost, so the ticket API and verdicts need the token from the terminal.',
  tokenLabel: 'Token',
  tokenButton: 'Use',
  unreachable: 'The simulator doesn’t answer. Is the server still running?',
  bypassed:
    'This page loads the captcha script past the panel, so no scenario applies to it. It has the production build of @tcaptcha/core, or a <script> tag of its own for that script.',
  bypassedShort: 'not in use',
}

/** Chinese. */
export const chinese: Words = {
  panel: 'tcaptcha 模拟器',
  open: '打开 tcaptcha 模拟器面板',
  fold: '收起面板',
  move: '把面板移到下一个角',
  otherLanguage: 'English',
  last: '最近一次',
  nothing: '还没有记录。请在页面上打开验证码。若始终没有，说明页面用的是 @tcaptcha/core 的生产版。',
  result: '结果',
  verdict: '服务端',
  noVerdict: '没有收到结论。使用 readSettings() 的服务端会上报。',
  ticket: '票据',
  log: '事件',
  page: '页面',
  server: '服务端',
  clear: '清空',
  search: '搜索场景',
  none: '没有符合的场景。',
  scripts: '浏览器端',
  scriptsNote: '只影响当前标签页，会重新加载页面。',
  api: '票据接口',
  apiNote: '影响整个服务端，立即生效。',
  current: '当前',
  inForce: '当前',
  reset: '恢复默认',
  token: '页面不在 localhost 上：切换票据接口、查看结论需要终端里的令牌。',
  tokenLabel: '令牌',
  tokenButton: '使用',
  unreachable: '模拟器没有响应。服务还在运行吗？',
  bypassed:
    '页面绕过面板加载了验证码脚本，场景对它不起作用：页面用的是 @tcaptcha/core 的生产版，或自己写了加载该脚本的 <script> 标签。',
  bypassedShort: '未生效',
}
