import { text } from '../scenarios/define.ts'
import type { FaultId } from './fault-ids.ts'
import type { Text } from '../words/language.ts'

/**
 * What becomes of the visitor of a page that is wired by hand.
 * - `in`: logged in.
 * - `refused`: a disaster ticket reached a server that knows the vendor to be well.
 * - `lost`: nothing comes of the press, and nobody says so. Another one would do.
 * - `stuck`: nothing, however often the button is pressed.
 */
export type Fate = 'in' | 'refused' | 'lost' | 'stuck'

/** A fault of the first request, met by a page of each kind. */
export interface ByHandFault {
  /** The scenario's. */
  readonly id: FaultId
  readonly fate: Fate
  /** The visitor presses the button before the script has come. */
  readonly hasty?: boolean
  /** Where the two pages part. */
  readonly why: Text
}

/** In the order of the list of states. */
export const byHandFaults: readonly [ByHandFault, ...ByHandFault[]] = [
  {
    id: 'works',
    fate: 'in',
    why: text(
      'Nothing is wrong: both pages do the same. By hand, the script is fetched for every visitor, also for those who never log in.',
      '一切正常，两个页面表现相同。手工接入会为每位访客加载脚本，包括从不登录的人。',
    ),
  },
  {
    id: 'entry-slow',
    fate: 'lost',
    hasty: true,
    why: text(
      'The button is wired when the script is there. Who presses it earlier presses a dead button, and is not told. Ours takes the press and waits with the visitor.',
      '按钮要等脚本到达才绑定；早按的人按了个空，也没有任何提示。我们会接住这次点击并等待。',
    ),
  },
  {
    id: 'entry-blocked',
    fate: 'refused',
    why: text(
      'The one fault that the handler was written for: both make a disaster ticket, and the server decides. Ours tried a second time first, and says in one word what happened.',
      '这正是 onerror 所针对的故障：两边都生成容灾票据，由服务端裁决。我们会先重试一次，并明确给出原因。',
    ),
  },
  {
    id: 'entry-404',
    fate: 'refused',
    why: text(
      'To a script tag a file that is gone is the same as a request that was blocked, and so it is to both pages.',
      '对脚本标签来说，文件不存在与请求被拦截没有区别；两个页面的表现也一样。',
    ),
  },
  {
    id: 'entry-hang',
    fate: 'stuck',
    why: text(
      'Neither load nor error fires, so nothing is ever wired. The button stays dead for as long as the visitor stays. Ours has a deadline.',
      'load 与 error 都不触发，按钮永远不会被绑定；访客停留多久，它就失效多久。我们有时限。',
    ),
  },
  {
    id: 'entry-html',
    fate: 'stuck',
    why: text(
      'A sign-in page came with status 200: load fires, and every press throws in the console, where no visitor looks.',
      '登录页以 200 返回：load 触发，每次点击只在控制台抛错，访客看不到。',
    ),
  },
  {
    id: 'entry-no-global',
    fate: 'stuck',
    why: text(
      'load fired, so the handler for errors never will. The press throws: TencentCaptcha is not defined.',
      'load 已触发，错误处理便不再有机会；点击抛错：TencentCaptcha 未定义。',
    ),
  },
  {
    id: 'entry-late-global',
    fate: 'lost',
    why: text(
      'A press before the constructor is there throws, and is lost. One more press a second later would work: who would know?',
      '构造函数出现之前的点击会抛错并丢失；一秒后再按就能成功，可谁会知道？',
    ),
  },
  {
    id: 'entry-poisoned',
    fate: 'stuck',
    why: text(
      'The script threw half-way and will refuse to load again. Its load event says all is well.',
      '脚本中途抛错，且拒绝再次加载；而它的 load 事件却说一切正常。',
    ),
  },
  {
    id: 'entry-wrong-market',
    fate: 'stuck',
    why: text(
      'The other market’s build has another global. load fires, the press throws.',
      '另一站点的脚本使用另一个全局对象：load 触发，点击抛错。',
    ),
  },
  {
    id: 'entry-fails-once',
    fate: 'refused',
    why: text(
      'One lost packet, and an honest visitor holds a disaster ticket while the vendor is well: a server that knows refuses it. Ours tries again, and the visitor solves a captcha.',
      '只丢了一个包，诚实的访客就在厂商正常时拿着容灾票据，明白事理的服务端会拒绝它。我们会重试，访客正常完成验证。',
    ),
  },
  {
    id: 'second-source',
    fate: 'refused',
    why: text(
      'One tag knows one address. Ours goes on to the next one of its list.',
      '一个标签只认一个地址；我们会继续尝试列表中的下一个。',
    ),
  },
  {
    id: 'forbidden',
    fate: 'refused',
    why: text(
      "The page's own policy forbids the script: error fires, and nothing says that the mistake is ours to fix. Ours names the policy.",
      '页面自身的策略禁止该脚本：error 触发，却没有说明这是站点自己的错误。我们会指出是策略所致。',
    ),
  },
]

/** The one in which the two pages differ most. */
const first: FaultId = 'entry-hang'

/** The fault of a link, or that one. */
export const findFault = (id: string | undefined): ByHandFault =>
  byHandFaults.find((fault) => fault.id === id) ?? byHandFaults.find((fault) => fault.id === first) ?? byHandFaults[0]
