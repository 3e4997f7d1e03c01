import type { Core } from '@strapi/strapi'
import type { Reference } from './domain/facts'
import type { Conclusion } from './domain/listing-outcome'
import type { Snapshot } from './domain/snapshot'
import { serviceOf } from '../../shared/server/process/strapi-edge'
import type { Moved, Owing } from '../../shared/pure/events'

export { applicationFlow } from './domain/application-flow'
export { APPLICATION_SETTINGS } from './domain/application-settings'
export {
  type ListEntry,
  type Recommendation,
  type Result,
  admittedIn,
  determine,
  listEntries,
} from './domain/listing-outcome'
export { APPLICATIONS } from './domain/read-models'

export const APPLICATION = 'plugin::applications.application'
export const APPLICATION_SNAPSHOT = 'plugin::applications.application-snapshot'
export const APPLICATION_FILE = 'plugin::applications.application-file'

export type { Conclusion, Outcome, AppliedScope } from './domain/listing-outcome'
export type { Snapshot } from './domain/snapshot'

/** Known customers of providers (C1.4, R43), by the provider's credit code, from confirmed orders. */
export type ReferenceSource = (creditCodes: readonly string[]) => Promise<ReadonlyMap<string, readonly Reference[]>>

export interface ApplicationsService {
  /** Registers a source of references that the pre-check counts beside case studies; called as system. */
  countReferences(name: string, source: ReferenceSource): void
  /**
   * Latest snapshots by the application's documentId; applications never submitted are absent. Read beyond the walls.
   */
  snapshots(documentIds: readonly string[]): Promise<Map<string, Snapshot>>
  /**
   * Conclusions of the experts on the latest snapshots, by documentId; null before they conclude. Read beyond the
   * walls.
   */
  conclusions(documentIds: readonly string[]): Promise<Map<string, Conclusion | null>>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'applications.applications': ApplicationsService
  }
}

export const applicationsOf = (strapi: Core.Strapi): ApplicationsService =>
  serviceOf(strapi, 'applications', 'applications')

export interface ApplicationsEvents {
  'application.submitted': Moved[]
  'application.withdrawn': Moved[]
  'application.returned': Moved[]
  'application.accepted': Moved[]
  'application.rejected': Moved[]
  'application.concluded': Moved[]
  'application.proposed': Moved[]
  'application.not-proposed': Moved[]
  'application.admitted': Moved[]
  'application.not-admitted': Moved[]
  /** Results changed with a corrected list (S31). */
  'application.corrected': Moved[]
  /** Reminders sent by jobs: drafts before the cut-off, returns before their day (R09). */
  'application.draft-waiting': Owing[]
  'application.return-due': Owing[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends ApplicationsEvents {}
}
