/** The one who has an account. */
export const ada = { id: '1', email: 'ada@example.com', password: 'difference engine' } as const
