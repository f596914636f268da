import { scenarios } from '../scenarios/scenarios.ts'

const items = Object.entries(scenarios).map(([value, { title }]) => ({ value, title: value, right: title }))

/** A list of every scenario in Storybook's toolbar, for all stories. */
export const tcaptchaGlobalTypes: {
  readonly tcaptcha: {
    readonly description: string
    readonly toolbar: {
      readonly title: string
      readonly icon: 'lock'
      readonly dynamicTitle: boolean
      readonly items: { value: string; title: string; right?: string }[]
    }
  }
} = {
  tcaptcha: {
    description: 'Captcha scenario',
    toolbar: {
      title: 'Captcha',
      icon: 'lock',
      dynamicTitle: true,
      items: [{ value: '', title: 'Captcha: as the story says' }, ...items],
    },
  },
}
