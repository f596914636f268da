import type { Check } from './check.ts'
import { checkPolicies } from './csp/content-security-policy.ts'
import { checkEmbedderPolicy } from './csp/embedder-policy.ts'
import { checkDisasterTickets } from './disaster/disaster-tickets.ts'
import { checkPrefixes } from './disaster/prefixes.ts'
import { checkEnvFiles } from './keys/env-files.ts'
import { checkKeysInCode } from './keys/keys-in-code.ts'
import { checkOptions } from './ours/options.ts'
import { checkSimulatorImports } from './ours/simulator-imports.ts'
import { checkCallbacks } from './result/callback-fields.ts'
import { checkElements } from './result/captcha-elements.ts'
import { checkRet } from './result/ret-is-success.ts'
import { checkLoaders } from './script/loaders.ts'
import { checkScriptTags } from './script/script-tags.ts'
import { checkScriptUrls } from './script/script-urls.ts'
import { checkApiParameters } from './server/api-parameters.ts'
import { checkCaptchaCode } from './server/captcha-code.ts'
import { checkLetIn } from './server/disaster-let-in.ts'
import { checkErrors } from './server/errors-let-in.ts'
import { checkOldEndpoint } from './server/old-endpoint.ts'
import { checkOtherLanguages } from './server/other-languages.ts'

/** Those that look at one file. */
export const fileChecks: readonly Check[] = [
  checkScriptUrls,
  checkScriptTags,
  checkLoaders,
  checkRet,
  checkCallbacks,
  checkElements,
  checkDisasterTickets,
  checkPrefixes,
  checkLetIn,
  checkErrors,
  checkCaptchaCode,
  checkApiParameters,
  checkOldEndpoint,
  checkOtherLanguages,
  checkPolicies,
  checkEmbedderPolicy,
  checkOptions,
  checkSimulatorImports,
  checkEnvFiles,
  checkKeysInCode,
]
