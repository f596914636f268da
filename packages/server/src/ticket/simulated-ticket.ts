const secrets = new Set<unknown>(['simulator', 'simulator-secret-key', 'simulator-app-secret'])

/** The keys of @tcaptcha/simulator are the same everywhere, so that none of them can pass for a real one. */
export const isSimulatorSecret = (secret: unknown) => secrets.has(secret)

export const isSimulatorTicket = (ticket: string) => ticket.startsWith('tr03simulator_')
