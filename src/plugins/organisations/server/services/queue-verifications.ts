import { execute } from '../../../../shared/server/database/database'

/** Serialises decisions on one organisation before they lock rows, to avoid deadlocks. */
export const queueVerifications = (documentIds: readonly string[]): Promise<void> =>
  execute(
    `select pg_advisory_xact_lock(hashtextextended('registration:' || c, 0)) from (
       select distinct subject_code as c from verifications where document_id = any($1::text[]) order by 1) s`,
    [documentIds],
  )
