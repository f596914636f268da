import type { Controls } from '../../src/link/controls.ts'

/** What a visitor may set. */
export const manyControls: readonly Controls[] = [
  { appId: '2000001', loadTimeout: 900, openTimeout: 120_000 },
  { script: 'cn-v1', recover: { 1001: 'fail', 1008: 'retry', 1014: 'ticket' } },
  { script: 'intl', perIp: 1, perSubject: 10_000, global: 100_000 },
  { real: true, appId: '2000001', script: 'intl-v1' },
  { real: true, appId: '2000001', script: 'intl', loadTimeout: 100 },
]

/** What no link lets through: the printers must not rely on that. */
export const hostile: Controls = {
  appId: `'"\`\${alert(1)}</script><!--\\\n--></style>*/ }}{{ {/if} \u2028 & &quot;`,
}
