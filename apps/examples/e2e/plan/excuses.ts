const noRouter = 'Only its page can be left, and the panel goes with it: nothing is there to say how the captcha ended.'

const leavesStory = 'It is left with its story, and what would show how the captcha ended goes with it.'

const impatient =
  'Ready 24 s after show(), and by default an app waits for 25: only one that allows for slow networks can count on it.'

const preloads =
  'The script is fetched as soon as the form is touched: both failures are over before the visitor logs in.'

/** Scenarios that an app can't play, and why. */
export const excuses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  react: {
    'slow-but-alive': impatient,
    'entry-fails-twice': preloads,
  },
  next: { 'slow-but-alive': impatient },
  svelte: { 'slow-but-alive': impatient },
  nuxt: { 'slow-but-alive': impatient },
  html: {
    'entry-fails-twice': preloads,
    'slow-but-alive': impatient,
    'calls-back-after-destroy': noRouter,
    'challenge-blank': noRouter,
    'challenge-404': noRouter,
    'challenge-hang': noRouter,
  },
  storybook: {
    'calls-back-after-destroy': leavesStory,
    'challenge-blank': leavesStory,
    'challenge-404': leavesStory,
    'challenge-hang': leavesStory,
  },
}
