/** `npm run test:all`: every scenario in every app. */
export const isWide = process.env.TCAPTCHA_TESTS === 'all'
