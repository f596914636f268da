import type { BudgetRing } from '@tcaptcha/server'
import type { Language } from '../../words/language.ts'
import type { VendorMode } from '../stories.ts'

const en = {
  chronicle: 'What happened',
  chronicleEmpty: 'Press Play.',
  told: {
    vendor: {
      healthy: 'The vendor is well again.',
      dead: 'The vendor dies: calls hang, fail or come back “busy”; half the challenges come to nothing.',
      limping: 'The vendor limps: half the calls fail.',
      recovering: 'The vendor recovers: one call in ten still fails.',
      'hosts-down': 'The hosts of the vendor’s script are gone; its ticket API answers as ever.',
    } satisfies Record<VendorMode, string>,
    opened: (failures: number, clients: number) =>
      `The breaker opens: ${failures} failures, from ${clients} different networks.`,
    'half-open': 'The breaker lets a few tickets through, to see.',
    reopened: 'One of them failed: the breaker opens again.',
    closed: 'The breaker closes: five good answers in a row, to tickets or to canaries.',
    canary: 'The server’s own canary fails, too: no attacker could have done that. Three in a row make an outage.',
    api: {
      down: 'Outage established. The server’s own canaries fail, while its own network is well. Until it ends, tickets that can’t be checked may pass, within the budgets.',
      up: 'The outage is over: every ticket is checked again.',
      expired: 'The outage has lasted its two hours: an operator must extend it.',
      extended: 'An operator lets the outage go on.',
    },
    script: {
      down: 'Script outage established. The server’s own looks failed three times, ten seconds apart, while the API answered; visitors from five networks, with visit tokens, say the same.',
      up: 'Five good looks in a row at the script’s hosts: that outage is over.',
      expired: 'The script outage has lasted its half hour: an operator must extend it.',
      extended: 'An operator lets the script outage go on.',
    },
    'first-degraded': 'The first honest visitor passes unverified.',
    'first-forged': 'The first forged ticket passes: in an outage it looks like any other. The budgets count it.',
    budget: {
      global: 'The global budget is spent: whoever comes now is stepped up.',
      unknown: 'The strangers’ share is spent; a quarter is kept for visitors the site knows.',
      incident: 'The budget of the whole incident is spent.',
      subject: 'An account has used up its budget: the attacker’s next try on it fails.',
      address: 'An address has used up its budget.',
      network: 'A network has used up its budget.',
      site: 'A site has used up its budget.',
      action: 'The action has used up its budget.',
      allowance: 'The allowance is used up.',
      capacity: 'The store is full.',
    } satisfies Record<BudgetRing, string>,
    setting: (name: string, value: string) => `You set ${name} to ${value}.`,
    restart:
      'The server restarts with it. Budgets, used tickets and a note of the outage are in its store: one failed canary confirms it. The bars of the budgets count anew, since each process counts its own.',
  },
}

/** What the chronicle of the outage says. */
export const chronicleWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    chronicle: '事件记录',
    chronicleEmpty: '请点击“播放”。',
    told: {
      vendor: {
        healthy: '厂商恢复正常。',
        dead: '厂商宕机：调用挂起、报错或返回“繁忙”；一半的验证没有结果。',
        limping: '厂商半瘫：一半调用失败。',
        recovering: '厂商恢复中：仍有十分之一调用失败。',
        'hosts-down': '厂商脚本域名不可达；票据接口照常应答。',
      },
      opened: (failures, clients) => `熔断器断开：${failures} 次失败，来自 ${clients} 个不同网段。`,
      'half-open': '熔断器放少量票据试探。',
      reopened: '其中一张失败：熔断器再次断开。',
      closed: '熔断器闭合：连续五次成功应答，票据与金丝雀都算。',
      canary: '服务端自己的金丝雀也失败：攻击者无法做到这一点。连续三次即为故障。',
      api: {
        down: '故障已确认：服务端自己的金丝雀失败，而自身网络正常。结束之前，无法校验的票据可在预算内放行。',
        up: '故障结束：重新校验每一张票据。',
        expired: '故障已满两小时：须由运维人员延长。',
        extended: '运维人员延长了故障期。',
      },
      script: {
        down: '脚本故障已确认：接口照常应答，而服务端间隔十秒的三次探测均失败；来自五个网段、持有访问令牌的访客也证实。',
        up: '脚本域名连续五次探测成功：该故障结束。',
        expired: '脚本故障已满半小时：须由运维人员延长。',
        extended: '运维人员延长了脚本故障期。',
      },
      'first-degraded': '第一位真实访客未经校验获放行。',
      'first-forged': '第一张伪造票据通过：故障中它与其他票据无从区分，但计入预算。',
      budget: {
        global: '全局预算用完：此后来者须另行验证。',
        unknown: '陌生访客的份额用完；四分之一留给熟悉的访客。',
        incident: '整次故障的预算用完。',
        subject: '某账号预算用完：攻击者对它的下一次尝试失败。',
        address: '某地址预算用完。',
        network: '某网段预算用完。',
        site: '某站点预算用完。',
        action: '该操作预算用完。',
        allowance: '日常额度用完。',
        capacity: '存储已满。',
      },
      setting: (name, value) => `你把 ${name} 设为 ${value}。`,
      restart:
        '服务端随之重启。预算、已用票据与故障记录都在存储中：金丝雀失败一次即可再次确认。预算条从零计起，因为每个进程只计自己放行的。',
    },
  },
}
