import { DAY, HOUR, declareThrottles, type Throttle } from '../../../shared/server/http/throttle-limits'

/** Limits for registering, inviting and claiming. */
const THROTTLES: Readonly<Record<string, Throttle>> = {
  registration: {
    guards: [['POST', '/api/registrations/*']],
    counts: 'requests',
    limits: [
      { by: 'address', points: 30, seconds: HOUR },
      { by: 'identifier', points: 5, seconds: HOUR },
    ],
  },
  invitation: {
    guards: [
      ['POST', '/api/my/members/invitations'],
      ['POST', '/api/my/join'],
    ],
    counts: 'requests',
    limits: [
      { by: 'address', points: 100, seconds: HOUR },
      { by: 'account', points: 20, seconds: HOUR },
      { by: 'identifier', points: 5, seconds: HOUR },
    ],
  },
  claim: {
    guards: [
      ['POST', '/api/my/organisation/enterprise'],
      ['POST', '/api/my/organisation/provider'],
    ],
    counts: 'requests',
    limits: [
      { by: 'address', points: 30, seconds: DAY },
      { by: 'account', points: 5, seconds: DAY },
    ],
  },
}

export const limitRequests = (): void => declareThrottles('organisations', THROTTLES)
