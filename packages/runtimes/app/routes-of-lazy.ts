import type { Verifier } from '@tcaptcha/server'
import type { Routes } from './handle.ts'
import { toVerifyRoutes } from './routes-of-verify.ts'

/** The README's example for builds without secrets. */
interface Example {
  getVerifier: () => Verifier
}

export const toRoutes = ({ getVerifier }: Example): Routes => toVerifyRoutes(getVerifier)
