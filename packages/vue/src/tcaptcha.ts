import { createClickHandler } from '@tcaptcha/core'
import { cloneVNode, Comment, defineComponent, h, proxyRefs, shallowRef } from 'vue'
import type { ShallowUnwrapRef, SlotsType, VNode } from 'vue'
import { props, type TCaptchaProps } from './props.ts'
import { toListeners } from './to-listeners.ts'
import { useTCaptcha, type UseTCaptchaReturn } from './use-tcaptcha.ts'

/** What the default slot gets: what `useTCaptcha()` returns, with `status` and `result` unwrapped. */
export type TCaptchaSlotProps = ShallowUnwrapRef<UseTCaptchaReturn>

/**
 * `useTCaptcha()` as a component. A slot that is one `<button>` without a click handler of its own opens the captcha;
 * any other gets `execute`, `status` and `result` to do so.
 *
 * @example
 * <TCaptcha app-id="190000000" @result="send"><button>Log in</button></TCaptcha>
 * <TCaptcha app-id="190000000" v-slot="{ execute, status }"> … </TCaptcha>
 */
export const TCaptcha = /* @__PURE__ */ defineComponent(
  (props: TCaptchaProps, { slots }) => {
    const host = shallowRef<HTMLElement>()
    const captcha = useTCaptcha(() => {
      const { container: _, ...options } = props
      return { ...options, ...toListeners(options), element: options.element ?? host.value }
    })
    const slotProps = proxyRefs(captcha)
    return () => {
      const drawn = wire(slots.default?.(slotProps) ?? [], createClickHandler(captcha))
      return props.container ? [drawn, h('div', { ref: host })] : drawn
    }
  },
  { name: 'TCaptcha', props, slots: Object as SlotsType<{ default: TCaptchaSlotProps }> },
)

/** A single root stays single: Vue passes `class` and other attributes on to it. */
function wire(slot: VNode[], onClick: (event: Event) => void): VNode | VNode[] {
  const [root, ...others] = slot.filter(({ type }) => type !== Comment)
  if (!root || others.length > 0) return slot
  return root.type === 'button' && !root.props?.onClick ? cloneVNode(root, { onClick }) : root
}
