import { copied, DUPLICATE, type Violations } from './violation'

/** database/constraints/190-attempts.sql */
export const ATTEMPTS: Violations = { attempts_once: copied('attempts', {}, DUPLICATE) }
