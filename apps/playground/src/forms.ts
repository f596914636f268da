/** What the visitor is asked on the canvas. Each is written in every framework, and uses another way of the binding. */
export const forms = ['login', 'register', 'sms'] as const

/** A form of the canvas. */
export type Form = (typeof forms)[number]

/** The form of a link, or the first one. */
export const toForm = (name: string | null | undefined): Form => forms.find((form) => form === name) ?? 'login'
