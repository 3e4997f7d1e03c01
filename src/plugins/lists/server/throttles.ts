import { HOUR, declareThrottles, type Throttle } from '../../../shared/server/http/throttle-limits'

/** Limits for objections, which need no sign-in. */
const THROTTLES: Readonly<Record<string, Throttle>> = {
  objection: {
    guards: [
      ['POST', '/api/objections'],
      ['POST', '/api/objections/*'],
    ],
    counts: 'requests',
    limits: [{ by: 'address', points: 20, seconds: HOUR }],
  },
}

export const limitRequests = (): void => declareThrottles('lists', THROTTLES)
