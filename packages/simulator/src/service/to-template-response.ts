import type { Scenario } from '../scenarios/scenario.ts'
import { toTemplateDocument } from '../scripts/page-scripts.ts'
import { html, json, missing, pending } from '../http/to-response.ts'

/** Answers the request for the template: a document for v1's iframe, JSON where the challenge is in the page itself. */
export function toTemplateResponse(request: Request, { template: fault }: Scenario) {
  if (fault === 'not-found') return missing()
  if (fault === 'hang') return pending(request)
  const plain = request.method === 'POST'
  if (fault === 'silent') return plain ? json({}) : html('<!doctype html><title></title>')
  return plain ? json({ template: true }) : html(toTemplateDocument())
}
