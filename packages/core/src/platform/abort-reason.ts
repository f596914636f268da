/** Why `signal` was aborted. Safari gives a reason from 15.4 on, Chrome from 98. */
export const toAbortReason = (signal: AbortSignal): unknown =>
  signal.reason || new DOMException('Aborted', 'AbortError')
