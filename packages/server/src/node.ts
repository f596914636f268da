export type { KeepAliveResponse } from './node/answer.ts'
export type { KeepAliveInit } from './node/exchange.ts'
export { forceSource, type ForceSourceOptions } from './node/force-source.ts'
export { keepAliveFetch, type KeepAliveFetch, type KeepAliveOptions } from './node/keep-alive-fetch.ts'
