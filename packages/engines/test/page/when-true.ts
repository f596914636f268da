/** Looks again and again, as nothing tells of it. */
export const whenTrue = (isTrue: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (isTrue()) resolve()
      else setTimeout(look, 10)
    }
    look()
  })
