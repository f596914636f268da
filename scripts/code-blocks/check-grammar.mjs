/** By a grammar, as an editor colours it. An excerpt may need something around it: the first of `heads` that fits does. */
export const checkGrammar = (parser, heads) => (code) => {
  const faults = heads.map((head) => findFault(parser, head, code))
  if (faults.every((fault) => fault !== undefined)) throw new Error(`can’t be parsed at “${faults[0]}”`)
}

function findFault(parser, head, code) {
  const text = head + code + '}'.repeat(head.split('{').length - 1)
  let fault
  parser.parse(text).iterate({
    enter({ type, from }) {
      if (type.isError) fault ??= text.slice(from, from + 40).split('\n')[0]
    },
  })
  return fault
}
