/** Whether this run takes all the time that it needs: `npm run test:all`. */
export const isWide = process.env.TCAPTCHA_TESTS === 'all'
