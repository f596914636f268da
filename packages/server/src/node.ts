export type { KeepAliveResponse } from './node/answer.ts'
export type { KeepAliveInit } from './node/exchange.ts'
export { keepAliveFetch, type KeepAliveFetch, type KeepAliveOptions } from './node/keep-alive-fetch.ts'
