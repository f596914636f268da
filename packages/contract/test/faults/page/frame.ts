import { watchNetwork } from './network.ts'
import { act, type Deed } from './visitor.ts'

/** The lab's part in a frame of the vendor: does what the visitor does there, and answers once all has come to rest. */
export function prepareFrame(): void {
  const { settle, hang } = watchNetwork()
  addEventListener('message', async ({ data, ports: [port] }: MessageEvent<unknown>) => {
    if (!Array.isArray(data) || data[0] !== 'lab') return
    const [, order, detail] = data
    if (order === 'hang') return hang(String(detail))
    if (order === 'act') return port?.postMessage(act(detail as Deed))
    await settle()
    port?.postMessage(true)
  })
}
