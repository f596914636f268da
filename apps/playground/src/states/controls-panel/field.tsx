import { useId } from 'react'
import type { ControlKey } from '../../link/controls.ts'
import { parseLink, setInLink } from '../../link/link.ts'

interface FieldProps {
  name: ControlKey
  label: string
  /** What holds while the field is empty. */
  usual: string
  /** What to do about what is in it, where that makes no sense. */
  problem: string | undefined
}

/** A control that is typed. What is in it is what is in the link, right or wrong: nothing that was typed gets lost. */
export function Field({ name, label, usual, problem }: FieldProps) {
  const id = useId()
  const text = parseLink(location.hash).query.get(name) ?? ''
  return (
    <p className="field" data-wrong={problem !== undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        placeholder={usual}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => setInLink({ [name]: event.target.value.trim() || undefined })}
      />
      {problem && (
        <small id={`${id}-problem`} role="alert">
          {problem}
        </small>
      )}
    </p>
  )
}
