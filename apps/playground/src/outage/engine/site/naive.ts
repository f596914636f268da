import type { VendorMode } from '../../stories.ts'
import type { Forgery } from '../crowd/attack.ts'
import type { Random } from '../crowd/random.ts'
import { health } from './vendor.ts'

/**
 * Whether a forgery gets past what the vendor's snippets make people write: it trusts the prefix, and lets everybody pass when
 * the call fails. Read, not run: it holds nothing that could be asked.
 */
export const fools = (forgery: Forgery, mode: VendorMode, random: Random): boolean =>
  random() < (forgery === 'typed' ? 1 : health[mode].apiFails)
