const most = 1_000_000
/** The largest multiple of it that 32 bits hold: beyond that, some codes would come more often than others. */
const fair = Math.floor(2 ** 32 / most) * most

/** Six digits that cannot be predicted. */
export function createCode(): string {
  for (;;) {
    const [number = fair] = crypto.getRandomValues(new Uint32Array(1))
    if (number < fair) return `${number % most}`.padStart(6, '0')
  }
}

/** As people copy it out of a mail: only its digits count. */
export const readDigits = (code: unknown): string => (typeof code === 'string' ? code.replaceAll(/\D/g, '') : '')
