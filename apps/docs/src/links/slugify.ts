import { slug } from 'github-slugger'

/** The anchor of a heading, as the repository's host makes it: one link works in both places. */
export const slugify = (heading: string): string => slug(heading)
