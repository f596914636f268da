import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Keeps every core busy until the function that it returns is called. */
export function loadCores() {
  const spin = 'for (;;) Math.random()'
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(spin, { eval: true }))
  return () => Promise.all(workers.map((worker) => worker.terminate()))
}
