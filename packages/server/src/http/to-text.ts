/** An app id as text. JSON and some environments have it as a number. */
export const toText = (appId: string | number | undefined) => (typeof appId === 'number' ? String(appId) : appId)
