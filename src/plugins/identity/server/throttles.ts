import { HOUR, MINUTE, declareThrottles, type Throttle } from '../../../shared/server/http/throttle-limits'

/** How often one may try to sign in, and ask for letters with links. */
const THROTTLES: Readonly<Record<string, Throttle>> = {
  login: {
    guards: [
      ['POST', '/admin/login'],
      ['POST', '/api/auth/local'],
    ],
    counts: 'failures',
    limits: [
      { by: 'identifier and address', points: 5, seconds: 5 * MINUTE },
      { by: 'address', points: 100, seconds: 15 * MINUTE },
      // Guesses from many addresses at once. It must not become a way to lock a firm out before its deadline.
      { by: 'identifier', points: 50, seconds: 15 * MINUTE, unlessKnown: true },
    ],
  },
  reset: {
    guards: [
      ['POST', '/admin/forgot-password'],
      ['POST', '/admin/reset-password'],
      ['POST', '/admin/register'],
      ['POST', '/admin/register-admin'],
      ['POST', '/api/auth/forgot-password'],
      ['POST', '/api/auth/reset-password'],
      ['POST', '/api/auth/change-password'],
    ],
    counts: 'requests',
    limits: [
      { by: 'address', points: 30, seconds: HOUR },
      { by: 'identifier', points: 3, seconds: HOUR },
      { by: 'account', points: 10, seconds: HOUR },
    ],
  },
  confirmation: {
    guards: [
      ['GET', '/api/auth/email-confirmation'],
      ['POST', '/api/auth/send-email-confirmation'],
      ['POST', '/api/auth/confirm-email'],
      ['POST', '/api/auth/send-confirmation'],
    ],
    counts: 'requests',
    limits: [
      { by: 'address', points: 60, seconds: HOUR },
      { by: 'identifier', points: 3, seconds: HOUR },
    ],
  },
}

export const limitRequests = (): void => declareThrottles('identity', THROTTLES)
