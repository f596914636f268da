/** How the vendor is doing. `hosts-down`: only the hosts of its script are gone, the ticket API answers. */
export type VendorMode = 'healthy' | 'dead' | 'limping' | 'recovering' | 'hosts-down'

/** A stretch of time in which the vendor does not change. */
export interface Scene {
  mode: VendorMode
  seconds: number
}

const scene = (mode: VendorMode, seconds: number): Scene => ({ mode, seconds })

/** What the vendor goes through, by name. */
export const stories = {
  short: [
    scene('healthy', 60),
    scene('dead', 180),
    scene('limping', 90),
    scene('recovering', 30),
    scene('healthy', 120),
  ],
  long: [
    scene('healthy', 60),
    scene('dead', 1200),
    scene('limping', 240),
    scene('recovering', 60),
    scene('healthy', 180),
  ],
  hosts: [scene('healthy', 60), scene('hosts-down', 300), scene('healthy', 180)],
  calm: [scene('healthy', 300)],
} as const satisfies Record<string, readonly Scene[]>

export type StoryName = keyof typeof stories

export const storyNames = Object.keys(stories) as readonly StoryName[]

/** Milliseconds from the first visitor to the last. */
export const lengthOf = (story: StoryName): number =>
  stories[story].reduce((sum, { seconds }) => sum + seconds * 1000, 0)

/** What the vendor does at a moment of a story; after the end, what it did last. */
export function modeAt(story: StoryName, at: number): VendorMode {
  let end = 0
  for (const { mode, seconds } of stories[story]) {
    end += seconds * 1000
    if (at < end) return mode
  }
  return stories[story].at(-1)?.mode ?? 'healthy'
}
