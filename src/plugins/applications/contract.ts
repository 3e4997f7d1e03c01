import type { Core } from '@strapi/strapi'
import type { Reference } from './domain/facts'
import type { Conclusion } from './domain/listing-outcome'
import type { Snapshot } from './domain/snapshot'
import { serviceOf } from '../../shared/server/process/strapi-edge'
import type { Moved } from '../../shared/pure/events'

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
export const APPLICATION_FORM = 'plugin::applications.application-form'
export const APPLICATION_FILE = 'plugin::applications.application-file'

export type { Conclusion, Outcome, AppliedScope } from './domain/listing-outcome'
export type { Snapshot } from './domain/snapshot'

/** What is known of the customers of providers (C1.4, R43), by credit code of the provider: confirmed orders answer it. */
export type ReferenceSource = (creditCodes: readonly string[]) => Promise<ReadonlyMap<string, readonly Reference[]>>

export interface ApplicationsService {
  /** Names a source of references that the pre-check counts beside the case studies; asked with the eyes of the system. */
  countReferences(name: string, source: ReferenceSource): void
  /** Latest snapshots by documentId of the application; those never submitted are missing. Read beyond the walls. */
  snapshots(documentIds: readonly string[]): Promise<Map<string, Snapshot>>
  /** What the experts concluded on the latest snapshots, by documentId; null while they have not. Beyond the walls. */
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
  'application.admitted': Moved[]
  'application.not-admitted': Moved[]
  /** Its results follow a corrected list (S31). */
  'application.corrected': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends ApplicationsEvents {}
}
