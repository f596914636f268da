const paths = {
  search: 'M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9m3.300 7.800L13.500 13.500',
  play: 'M5 3.500v9l7-4.500z',
  pause: 'M5.500 3.500v9m5-9v9',
  step: 'M4 3.500v9l6-4.500zM12.500 3.500v9',
  undo: 'M3.500 3v3.500H7M3.800 6.500A5 5 0 1 1 3 8.500',
  frame: 'M2.500 5V2.500H5m6 0h2.500V5m0 6v2.500H11m-6 0H2.500V11M8 5.500v5M5.500 8h5',
  system: 'M2.500 3.500h11v7h-11zM6 13.500h4',
  light:
    'M8 5.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5M8 1.500v1.500m0 10v1.500M1.500 8H3m10 0h1.500M3.400 3.400l1 1m7.200 7.200 1 1m0-9.200-1 1m-7.200 7.200-1 1',
  dark: 'M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500z',
  list: 'M2.500 4h11m-11 4h11m-11 4h7',
  fold: 'm4.500 6.500 3.500 3.500 3.500-3.500',
  check: 'm3.500 8.500 3 3 6-7',
  cross: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.500 5.500h7v7h-7zM3.500 10.500v-7h7',
} as const

/** One of the few signs of the shell; decoration, the word stands beside it or in a label. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" data-icon={name}>
    <path d={paths[name]} />
  </svg>
)
