import { typeInto } from './type-into.ts'
import { pause, until } from './wait.ts'

/** Milliseconds for which a person would read. */
const reading = 1100
const typing = 120

/** Plays the visitor who was not let in: asks for a code, reads the mail, types the code. Ends when `signal` aborts. */
export async function playOtherWay(signal: AbortSignal): Promise<void> {
  const before = countMails()
  await until(signal, async () => find('.other-way > button'))
  await pause(reading)
  if (signal.aborted) return
  find('.other-way > button').click()
  await until(signal, async () => expectMail(before))
  await pause(reading)
  for (const digit of find('.inbox [data-code]').dataset.code ?? '') {
    if (signal.aborted) return
    const field = find<HTMLInputElement>('.other-way input')
    typeInto(field, field.value + digit)
    await pause(typing)
  }
  await pause(reading / 2)
  if (!signal.aborted) find('.other-way form > button').click()
}

const countMails = () => document.querySelectorAll('.inbox [data-code]').length

function expectMail(before: number): void {
  if (countMails() <= before) throw new Error('There is no new mail yet.')
}

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`There is no ${selector} yet.`)
  return found
}
