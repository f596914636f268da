import policy from '../../vectors/policy.json' with { type: 'json' }

export type ForcedCell = (typeof policy.cells)[number]['cell'] & { force: 'closed' | 'degrade' }

/** Every cell of `vectors/policy.json` with every order, each by the one row of `forced` that is about it. */
export const forcedCells = policy.cells.flatMap(({ cell }) =>
  (['closed', 'degrade'] as const).map((force) => {
    const full: ForcedCell = { ...cell, force }
    const rows = policy.forced.filter((row) =>
      Object.entries(row.cell).every(([name, value]) =>
        Object.entries(full).some(([n, v]) => n === name && v === value),
      ),
    )
    const [row] = rows
    if (!row || rows.length > 1) throw new Error(`${rows.length} rows are about ${JSON.stringify(full)}.`)
    return { cell: full, expect: row.expect }
  }),
)
