import type { BudgetRing } from '@tcaptcha/server'
import type { Language } from '../../words/language.ts'
import type { VendorMode } from '../stories.ts'

const en = {
  chronicle: 'What happened',
  chronicleEmpty: 'Press Play.',
  told: {
    vendor: {
      healthy: 'The vendor works again.',
      dead: 'The vendor goes down: calls hang, fail or answer “busy”; half the challenges end without a result.',
      limping: 'The vendor is partly down: half the calls fail.',
      recovering: 'The vendor recovers: one call in ten still fails.',
      'hosts-down': 'The hosts of the vendor’s script are down; its ticket API answers as before.',
    } satisfies Record<VendorMode, string>,
    opened: (failures: number, clients: number) =>
      `The breaker opens: ${failures} failures, from ${clients} different networks.`,
    'half-open': 'The breaker lets a few tickets through, as a trial.',
    reopened: 'One of them failed: the breaker opens again.',
    closed: 'The breaker closes: five good answers in a row, to tickets or to canaries.',
    canary: 'The server’s own canary fails as well, which no attacker can cause. Three in a row make an outage.',
    api: {
      down: 'Outage confirmed: the server’s own canaries fail, while its own network works. Until it ends, tickets that can’t be checked may pass, within the budgets.',
      up: 'The outage is over: every ticket is checked again.',
      expired: 'The outage has lasted two hours: an operator must extend it, or nothing passes unverified.',
      extended: 'An operator extends the outage.',
    },
    script: {
      down: 'Script outage confirmed: the server’s own probes failed three times, ten seconds apart, while the API answered; visitors with visit tokens from five networks report the same.',
      up: 'Five good probes of the script’s hosts in a row: that outage is over.',
      expired: 'The script outage has lasted half an hour: an operator must extend it, or nothing passes unverified.',
      extended: 'An operator extends the script outage.',
    },
    'first-degraded': 'The first honest visitor passes unverified.',
    'first-forged':
      'The first forged ticket passes: in an outage it looks like any other, but it counts against the budgets.',
    budget: {
      global: 'The global budget is spent: from now on, visitors are asked for another proof.',
      unknown: 'The strangers’ share is spent; a quarter is kept for visitors the site knows.',
      incident: 'The budget of the whole incident is spent.',
      subject: 'An account has used up its budget: the attacker’s next try on it fails.',
      address: 'An IP has used up its budget.',
      network: 'A network has used up its budget.',
      site: 'A site has used up its budget.',
      action: 'The action has used up its budget.',
      allowance: 'The allowance is used up.',
      capacity: 'The store is full.',
    } satisfies Record<BudgetRing, string>,
    setting: (name: string, value: string) => `You set ${name} to ${value}.`,
    restart:
      'The server restarts with it. Budgets, used tickets and the outage are in its store: one failed canary confirms it again. The bars of the budgets start at zero, since each process counts only what it let through.',
  },
}

/** What the chronicle of the outage says. */
export const chronicleWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    chronicle: '事件记录',
    chronicleEmpty: '请点击“运行”。',
    told: {
      vendor: {
        healthy: '腾讯云恢复正常。',
        dead: '腾讯云宕机：调用挂起、报错或返回“繁忙”，一半的验证没有结果。',
        limping: '腾讯云部分故障：一半调用失败。',
        recovering: '腾讯云恢复中：仍有十分之一的调用失败。',
        'hosts-down': '腾讯云的脚本域名不可达，票据接口照常应答。',
      },
      opened: (failures, clients) => `熔断器断开：${failures} 次失败，来自 ${clients} 个不同网段。`,
      'half-open': '熔断器放少量票据过去试探。',
      reopened: '其中一张失败：熔断器再次断开。',
      closed: '熔断器闭合：连续五次正常应答，票据与探针都算。',
      canary: '服务端自己的探针也失败了，这是攻击者做不到的。连续三次即认定为故障。',
      api: {
        down: '服务端自行探测，确认故障：探针失败，而自身网络正常。故障结束之前，无法校验的票据可在额度内放行。',
        up: '故障结束：每张票据重新按常规校验。',
        expired: '故障已满两小时：须由运维人员延长，否则不再免校验放行。',
        extended: '运维人员延长了故障时限。',
      },
      script: {
        down: '服务端自行探测，确认脚本故障：接口照常应答，而间隔十秒的三次脚本探测都失败；五个网段的访客带着访问令牌报告了同样的情况。',
        up: '脚本域名连续五次探测成功：脚本故障结束。',
        expired: '脚本故障已满半小时：须由运维人员延长，否则不再免校验放行。',
        extended: '运维人员延长了脚本故障时限。',
      },
      'first-degraded': '第一位真实访客免校验放行。',
      'first-forged': '第一张伪造票据通过：故障期间它与其他票据无从区分，但同样计入额度。',
      budget: {
        global: '全局额度用完：之后的访客需二次验证。',
        unknown: '陌生访客的份额用完，四分之一留给本站认识的访客。',
        incident: '整次故障的额度用完。',
        subject: '某个账号的额度用完：攻击者对它的下一次尝试会失败。',
        address: '某个 IP 的额度用完。',
        network: '某个网段的额度用完。',
        site: '某个站点的额度用完。',
        action: '该操作的额度用完。',
        allowance: '日常额度用完。',
        capacity: '存储已满。',
      },
      setting: (name, value) => `你把 ${name} 设为 ${value}。`,
      restart:
        '服务端随之重启。额度、已用票据与故障记录都在存储中：探针失败一次即可再次确认故障。额度条从零计起，因为每个进程只计自己放行的数量。',
    },
  },
}
