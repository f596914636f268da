/** Every combination, as `npm run test:all` asks for; else one of each kind. */
export const isWide = process.env.TCAPTCHA_TESTS === 'all'
