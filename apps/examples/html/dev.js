// In development: the simulator in place of the vendor, then the server as it is.
import { startSimulator } from '@tcaptcha/simulator/node'

const { url } = await startSimulator()
process.env.TCAPTCHA_SIMULATOR = url
await import('./server.js')
