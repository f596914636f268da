/** Keeps `atOnce` calls under way for `ms`, and gives calls a second, latencies in milliseconds, and microseconds of processor per call. */
export async function runLoad(call, { atOnce, ms, maxCalls = 100_000 }) {
  const latencies = []
  const startedAt = performance.now()
  const usedBefore = process.cpuUsage()
  let started = 0
  const repeat = async () => {
    while (performance.now() - startedAt < ms && started < maxCalls) {
      started += 1
      const at = performance.now()
      await call()
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, repeat))
  const seconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(usedBefore)
  latencies.sort((a, b) => a - b)
  const quantile = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
  return {
    perSecond: latencies.length / seconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    cpu: (user + system) / latencies.length,
  }
}
