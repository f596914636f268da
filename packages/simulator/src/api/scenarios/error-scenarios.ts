import type { ApiScenario } from './api-scenario.ts'

/** Every error class of the vendor: faults of the service, throttling, clock, credentials, billing, wrong requests. */
export const errorScenarios = {
  'internal-error': {
    title: 'Error InternalError: service fault; the ticket stays good',
    answer: { error: 'InternalError' },
  },
  'internal-error-once': {
    title: 'Error InternalError, then one request works',
    answer: { error: 'InternalError' },
    failFirst: 1,
  },
  'internal-error-used': {
    title: 'Error InternalError although the ticket was used up, then one request works: CaptchaCode 9',
    answer: { error: 'InternalError' },
    usesTicket: true,
    failFirst: 1,
  },
  'internal-error-sub': {
    title: 'Error InternalError.Unknown: service fault with a sub-code',
    answer: { error: 'InternalError.Unknown' },
  },
  'service-unavailable': { title: 'Error ServiceUnavailable: service fault', answer: { error: 'ServiceUnavailable' } },
  'resource-unavailable': {
    title: 'Error ResourceUnavailable: service fault',
    answer: { error: 'ResourceUnavailable' },
  },
  'request-limit': {
    title: 'Error RequestLimitExceeded: throttled, no outage',
    answer: { error: 'RequestLimitExceeded' },
  },
  'request-limit-ip': {
    title: 'Error RequestLimitExceeded.IPLimitExceeded: throttled by address',
    answer: { error: 'RequestLimitExceeded.IPLimitExceeded' },
  },
  'request-limit-account': {
    title: 'Error RequestLimitExceeded.UinLimitExceeded: throttled by account',
    answer: { error: 'RequestLimitExceeded.UinLimitExceeded' },
  },
  limit: { title: 'Error LimitExceeded: throttled', answer: { error: 'LimitExceeded' } },
  'signature-expire': {
    title: 'Error AuthFailure.SignatureExpire: the clock is off by more than five minutes',
    answer: { error: 'AuthFailure.SignatureExpire' },
  },
  'signature-failure': {
    title: 'Error AuthFailure.SignatureFailure: wrongly signed',
    answer: { error: 'AuthFailure.SignatureFailure' },
  },
  'secret-id-not-found': {
    title: 'Error AuthFailure.SecretIdNotFound: no such key',
    answer: { error: 'AuthFailure.SecretIdNotFound' },
  },
  'invalid-secret-id': {
    title: 'Error AuthFailure.InvalidSecretId: a key of another kind',
    answer: { error: 'AuthFailure.InvalidSecretId' },
  },
  'invalid-authorization': {
    title: 'Error AuthFailure.InvalidAuthorization: unreadable header',
    answer: { error: 'AuthFailure.InvalidAuthorization' },
  },
  'token-failure': {
    title: 'Error AuthFailure.TokenFailure: temporary credentials ran out',
    answer: { error: 'AuthFailure.TokenFailure' },
  },
  'mfa-failure': {
    title: 'Error AuthFailure.MFAFailure: second factor missing',
    answer: { error: 'AuthFailure.MFAFailure' },
  },
  'auth-unauthorized': {
    title: 'Error AuthFailure.UnauthorizedOperation: the key may not do this',
    answer: { error: 'AuthFailure.UnauthorizedOperation' },
  },
  'unauthorized-operation': {
    title: 'Error UnauthorizedOperation: the key may not do this',
    answer: { error: 'UnauthorizedOperation' },
  },
  'err-auth': {
    title: 'Error UnauthorizedOperation.ErrAuth: authentication failed',
    answer: { error: 'UnauthorizedOperation.ErrAuth' },
  },
  unpaid: {
    title: 'Error UnauthorizedOperation.Unauthorized: not opened, no package or unpaid',
    answer: { error: 'UnauthorizedOperation.Unauthorized' },
  },
  'ip-not-in-whitelist': {
    title: 'Error IpNotInWhitelist: your server is not on the list',
    answer: { error: 'IpNotInWhitelist' },
  },
  'ip-in-blacklist': { title: 'Error IpInBlacklist: your server is on the list', answer: { error: 'IpInBlacklist' } },
  'missing-parameter': { title: 'Error MissingParameter: a field is missing', answer: { error: 'MissingParameter' } },
  'invalid-parameter': { title: 'Error InvalidParameter: a field is wrong', answer: { error: 'InvalidParameter' } },
  'invalid-parameter-value': {
    title: 'Error InvalidParameterValue: a value is wrong',
    answer: { error: 'InvalidParameterValue' },
  },
  'unknown-parameter': { title: 'Error UnknownParameter: a field too many', answer: { error: 'UnknownParameter' } },
  'invalid-action': { title: 'Error InvalidAction: no such action', answer: { error: 'InvalidAction' } },
  'no-such-version': { title: 'Error NoSuchVersion: no such version', answer: { error: 'NoSuchVersion' } },
  'no-such-product': { title: 'Error NoSuchProduct: no such product', answer: { error: 'NoSuchProduct' } },
  'unsupported-operation': {
    title: 'Error UnsupportedOperation: not supported',
    answer: { error: 'UnsupportedOperation' },
  },
  'unsupported-protocol': {
    title: 'Error UnsupportedProtocol: GET and POST only',
    answer: { error: 'UnsupportedProtocol' },
  },
  'unsupported-region': {
    title: 'Error UnsupportedRegion: not in this region',
    answer: { error: 'UnsupportedRegion' },
  },
  'request-size-limit': {
    title: 'Error RequestSizeLimitExceeded: the request is too large',
    answer: { error: 'RequestSizeLimitExceeded' },
  },
  'action-offline': { title: 'Error ActionOffline: the action was taken down', answer: { error: 'ActionOffline' } },
  'unknown-error': {
    title: 'Error FailedOperation.Unheard, which no table has',
    answer: { error: 'FailedOperation.Unheard' },
  },
} as const satisfies Record<string, ApiScenario>
