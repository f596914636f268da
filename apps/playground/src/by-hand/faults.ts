import { text } from '../scenarios/define.ts'
import type { ByHandFault, FaultId } from './by-hand-fault.ts'

/** In the order of the list of states. */
export const byHandFaults: readonly [ByHandFault, ...ByHandFault[]] = [
  {
    id: 'works',
    fate: 'in',
    bare: 'in',
    why: text(
      'Nothing is wrong: both pages do the same. The hand-written page loads the script for every visitor, even for those who never log in.',
      '一切正常，两个页面表现相同。手工接入会为每位访客加载脚本，包括从不登录的人。',
    ),
  },
  {
    id: 'entry-slow',
    fate: 'lost',
    bare: 'lost',
    hasty: true,
    why: text(
      'The hand-written button works only once the script is there. An earlier click does nothing, and nobody is told. tcaptcha keeps the click and waits.',
      '手工接入的按钮要等脚本到达才生效；在此之前点击没有反应，也没有任何提示。tcaptcha 会保留这次点击，等脚本到达。',
    ),
  },
  {
    id: 'entry-blocked',
    fate: 'refused',
    bare: 'stuck',
    why: text(
      'The one fault that onerror was written for: both pages make a disaster ticket, and the server decides. tcaptcha first tries a second time, and its error code says what happened.',
      'onerror 正是为这种故障准备的：两边都生成容灾票据，由服务端决定。tcaptcha 会先重试一次，并用错误码说明原因。',
    ),
  },
  {
    id: 'entry-404',
    fate: 'refused',
    bare: 'stuck',
    why: text(
      'A script tag can’t tell a missing file from a blocked request. Both pages send a disaster ticket, and the server decides.',
      '对脚本标签来说，文件不存在与请求被拦截没有区别；两边都提交容灾票据，由服务端决定。',
    ),
  },
  {
    id: 'entry-hang',
    fate: 'stuck',
    bare: 'stuck',
    why: text(
      'Neither load nor error fires, so the hand-written button never works, however long the visitor waits. tcaptcha has a time limit: then your server decides, and visitors who are not let in are offered another way.',
      'load 与 error 都不触发，手工接入的按钮永远不会生效，访客等多久都没用。tcaptcha 有时限：到时由服务端决定，未放行的访客可改用二次验证。',
    ),
  },
  {
    id: 'entry-html',
    fate: 'stuck',
    bare: 'stuck',
    why: text(
      'A sign-in page came with status 200: load fires, and every click throws in the console, where no visitor looks.',
      '登录页以 200 返回：load 触发，每次点击只在控制台报错，访客看不到。',
    ),
  },
  {
    id: 'entry-no-global',
    fate: 'stuck',
    bare: 'stuck',
    why: text(
      'load fired, so onerror never will. The click throws: TencentCaptcha is not defined.',
      'load 已触发，onerror 不会再触发；点击时报错：TencentCaptcha is not defined。',
    ),
  },
  {
    id: 'entry-late-global',
    fate: 'lost',
    bare: 'lost',
    why: text(
      'A click before the constructor is there throws, and nothing happens. A click one second later would work, but nobody says so.',
      '构造函数出现之前的点击只会报错；一秒后再点就能成功，但没有人告诉访客。',
    ),
  },
  {
    id: 'entry-poisoned',
    fate: 'stuck',
    bare: 'stuck',
    why: text(
      'The script threw half-way and can’t be loaded again, yet its load event fires as usual.',
      '脚本中途抛错，无法再加载；它的 load 事件却照常触发。',
    ),
  },
  {
    id: 'entry-wrong-market',
    fate: 'stuck',
    bare: 'stuck',
    why: text(
      'The script of the other site (mainland or international) defines another global: load fires, and the click throws.',
      '加载了另一站点（国内/国际）的脚本，它定义的是另一个全局变量：load 触发，点击时报错。',
    ),
  },
  {
    id: 'entry-fails-once',
    fate: 'refused',
    bare: 'stuck',
    why: text(
      'One lost packet, and an honest visitor holds a disaster ticket while the vendor works: the server refuses it. tcaptcha tries again, and the visitor solves a captcha.',
      '只丢了一个包，真实访客就拿到了容灾票据；而腾讯云一切正常，服务端会拒绝它。tcaptcha 会重试，访客照常完成验证。',
    ),
  },
  {
    id: 'second-source',
    fate: 'refused',
    bare: 'stuck',
    why: text(
      'A script tag has one URL. tcaptcha goes on to the next one of its list.',
      '一个脚本标签只有一个 URL；tcaptcha 会继续尝试列表中的下一个。',
    ),
  },
  {
    id: 'forbidden',
    fate: 'refused',
    bare: 'stuck',
    why: text(
      'The page’s own policy forbids the script: error fires, and nothing says that you have to fix your setup. tcaptcha names the policy.',
      '页面自己的 CSP 禁止了脚本：error 触发，却看不出是站点自己的配置问题。tcaptcha 会指明是 CSP。',
    ),
  },
]

/** The one in which the two pages differ most. */
const first: FaultId = 'entry-hang'

/** The fault of a link, or that one. */
export const findFault = (id: string | undefined): ByHandFault =>
  byHandFaults.find((fault) => fault.id === id) ?? byHandFaults.find((fault) => fault.id === first) ?? byHandFaults[0]
