import { onDeactivated, type ComponentInternalInstance } from 'vue'

const resets = new WeakMap<ComponentInternalInstance, Set<() => void>>()

/**
 * Calls `reset` when a `<KeepAlive>` puts `owner` away. Returns the undo, which Vue's own hook lacks: an element that
 * comes and goes in one component must not leave a hook each time.
 */
export function onPutAway(owner: ComponentInternalInstance, reset: () => void): () => void {
  const all = resets.get(owner) ?? new Set()
  if (!resets.has(owner)) onDeactivated(() => all.forEach((each) => each()), owner)
  resets.set(owner, all.add(reset))
  return () => void all.delete(reset)
}
