import { describe } from 'vitest'
import type { FormBinding } from '../binding.ts'
import { useFormBench } from './bench.ts'
import { itCarriesFields } from './it-carries-fields.ts'
import { itEndsWithForm } from './it-ends.ts'
import { itHandsBack } from './it-hands-back.ts'
import { itHydratesForm } from './it-hydrates.ts'
import { itSends } from './it-sends.ts'
import { itValidates } from './it-validates.ts'

/**
 * The contract of a form with a captcha, whichever binding attached it. `mount` draws a field and two buttons, sent to a
 * frame named `sink`. Attributes by their HTML names, for any framework: `<form method="post" action="about:blank"
 * target="sink">`, `<input name="user" required>`, `<button name="intent" value="login">`, `<button name="intent" value="join">`.
 */
export function describeForm(name: string, binding: FormBinding): void {
  describe(name, () => {
    const bench = useFormBench(binding)
    itSends(bench)
    itCarriesFields(bench)
    itValidates(bench)
    itHandsBack(bench)
    itEndsWithForm(bench)
    if (binding.ssr) itHydratesForm(bench, binding.ssr)
  })
}
