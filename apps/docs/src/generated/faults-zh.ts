import type { FaultReason } from '@tcaptcha/server'

/** 故障事件的原因，与 @tcaptcha/server 的英文说明一致。缺一条就无法编译。 */
export const faultsZh: Readonly<Record<FaultReason, string>> = {
  'evidence-forged':
    '共享存储里有一个值不是用本校验器的密钥签名的，已忽略。请查明是谁写入的，或哪个节点的 `store.secret` 不同。',
  'force-mode': '`force` 指令的模式不存在，已忽略。请写 `closed` 或 `degrade`。',
  'force-until':
    '`force` 指令被忽略：`until` 缺失、无法识别、已过，或超过四小时。请写带时区的时间，例如 2026-11-26T12:00:00Z，或毫秒时间戳。',
  'force-record': '共享存储里的 `force` 指令时间不可能成立，已忽略。请检查是否有节点时钟不准，或版本不同。',
  'force-source': '`force` 的来源出错，或内容不是指令。请提供带 `mode` 和 `until` 的 JSON，至多 4 KB。',
  'force-file':
    '没有读取 `force` 的文件。它必须是本进程可读的普通文件，至多 4 KB，属于本进程的用户或 root，且其他人不可写（chmod 644）。',
  'secret-unreadable': '提供密钥的函数出错，或给出的值无法使用。继续使用上一个有效的密钥。',
  'script-unreached':
    '该应用的访客几乎都加载不了验证码脚本（1001），从本机却能加载。请检查页面加载的是否是另一个脚本，或被 CSP 拦住。页面正常的话，就是有人在伪造容灾票据。',
  'script-gone':
    '该应用的访客几乎都加载不了验证码脚本（1001），从本机也加载不了这个 `script`，而腾讯云现行的脚本正常：请让页面加载后者。',
}
