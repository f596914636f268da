import { pageKey } from '../platform/page-key.ts'

type Attachable = Element & { [pageKey]?: (() => void) | undefined }

/** Calls `start`, which returns its undo, and ends an earlier attachment of the element. Returns the undo. */
export function attachOnce(element: Element, start: () => () => void): () => void {
  const attachable: Attachable = element
  // A page that is visited again keeps some elements, and runs its script anew.
  attachable[pageKey]?.()
  const detach = start()
  const undo = () => {
    if (attachable[pageKey] !== undo) return
    delete attachable[pageKey]
    detach()
  }
  attachable[pageKey] = undo
  return undo
}
