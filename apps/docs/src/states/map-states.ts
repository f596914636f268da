/** A state of the playground as a page has it: `<PlaygroundState name="…"><a href="…">▶ label</a></PlaygroundState>`. */
export interface State {
  readonly name: string
  readonly framework: string | undefined
  /** Its title in the playground's list, in the page's language. */
  readonly label: string
}

/** A line of its own. The repository's host drops the tag, and shows the link. */
const line =
  /^<PlaygroundState name="([\w-]+)"(?: framework="(react|vue|svelte)")?><a href="[^"]*">▶ ([^<]+)<\/a><\/PlaygroundState>$/gm

/** Puts something else in the place of each state. */
export const mapStates = (text: string, map: (state: State) => string): string =>
  text.replaceAll(line, (_, name: string, framework: string | undefined, label: string) =>
    map({ name, framework, label }),
  )
