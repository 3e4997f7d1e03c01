import { MINUTE, declareThrottles, type Throttle } from '../../../shared/server/http/throttle-limits'

/** How often an account may send files. */
const THROTTLES: Readonly<Record<string, Throttle>> = {
  upload: {
    guards: [['POST', '/api/my/files']],
    counts: 'requests',
    limits: [
      { by: 'address', points: 300, seconds: 10 * MINUTE },
      { by: 'account', points: 60, seconds: 10 * MINUTE },
    ],
  },
}

export const limitRequests = (): void => declareThrottles('files', THROTTLES)
