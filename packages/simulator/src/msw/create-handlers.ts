import { http, HttpResponse, type HttpHandler } from 'msw'
import { apiHosts, vendorHosts } from '../http/vendor-hosts.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from '../service/create-simulator.ts'

/**
 * Handlers of MSW for every host of the vendor's and of its API: in a browser (`setupWorker`) they answer scripts and
 * challenge, in Node (`setupServer`) what a verifier asks. A reset is a network error, a hang is never answered.
 *
 * v1's challenge is a document of the vendor's origin, which no service worker of yours sees: use v2 in a browser.
 *
 * @example
 * const simulator = createSimulator()
 * const server = setupServer(...tcaptchaHandlers(simulator))
 */
export function tcaptchaHandlers(given: Simulator | SimulatorOptions = {}): HttpHandler[] {
  const simulator = 'fetch' in given ? given : createSimulator(given)
  const answer = async ({ request }: { request: Request }) =>
    // It rejects where a connection is reset, and where the request was given up.
    (await simulator.fetch(request).catch(() => undefined)) ?? HttpResponse.error()
  return [http.all(vendorHosts, answer), http.all(apiHosts, answer)]
}
