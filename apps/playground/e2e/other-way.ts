import { expect, type FrameLocator, type Locator } from '@playwright/test'
import { formWords } from '../src/run/forms/form-words.ts'
import type { Playground } from './playground.ts'

const words = formWords.en

/** What the visitor has before them by the other way. */
export class OtherWay {
  readonly canvas: FrameLocator
  readonly field: Locator
  readonly says: Locator
  readonly mails: Locator

  constructor({ canvas }: Pick<Playground, 'canvas'>) {
    this.canvas = canvas
    this.field = canvas.getByLabel(words.otherWay.code)
    this.says = canvas.locator('.other-way [role=status]')
    this.mails = canvas.locator('.inbox [data-code]')
  }

  /** Asks for a code, and reads it in the newest mail. */
  async asks(button = words.otherWay.ask): Promise<string> {
    const before = await this.mails.count()
    await this.canvas.getByRole('button', { name: button }).click()
    await expect(this.mails).toHaveCount(before + 1)
    const code = await this.mails.first().getAttribute('data-code')
    await expect(this.mails.first()).toContainText(`${code} is your code`)
    return code ?? ''
  }

  async brings(code: string): Promise<void> {
    await this.field.fill('')
    await this.field.pressSequentially(code)
    await this.field.press('Enter')
  }
}
