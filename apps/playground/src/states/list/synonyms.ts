/** Words for the same thing: a query with one also finds states that use another. */
const groups: readonly (readonly string[])[] = [
  ['adblock', 'adblocker', 'ad blocker', 'blocker', '广告', '广告拦截', '拦截插件', '拦截'],
  ['offline', 'no network', '断网', '离线', '没网', '无网络'],
  ['replay', 'replayed', 'used again', 'used twice', '重放', '重复使用', '已使用'],
  ['breaker', 'circuit breaker', 'recovering', 'recovered', '熔断', '熔断器', '恢复'],
  ['timeout', 'times out', 'timed out', '超时'],
  ['slow', '缓慢', '慢'],
  ['ip', 'address', 'an address', '地址'],
  ['forged', 'fake', 'typed', '伪造', '手写'],
  ['budget', 'quota', '额度', '预算'],
  ['rate limit', 'throttled', 'throttles', '限频', '限流', '频率'],
  ['step up', 'another proof', '二次验证', '升级验证'],
  ['csp', 'content security policy', '内容安全策略'],
  ['unpaid', 'billing', '欠费'],
  ['outage', 'down', '宕机', '故障'],
]

/** The other words for one, as the table has them: `断网` → `offline`, `no network`, `离线`. */
export function toOthers(word: string): readonly string[] {
  // `adblo` is on its way to `adblock`.
  const isIt = (one: string) => one === word || (/^[a-z]{3}/.test(word) && one.startsWith(word))
  return groups.filter((group) => group.some(isIt)).flat()
}
