import type { Core } from '@strapi/strapi'
import type { Subject } from '../../shared/pure/workflow'
import type { Begun } from '../../shared/server/flows/create-rows'
import type { Moved } from '../desk/contract'
import type { Reference } from '../applications/domain/facts'
import type { Conclusion } from '../applications/domain/listing-outcome'
import type { Snapshot } from '../applications/domain/snapshot'

/** What other plugins may know of filing: uids, and the events it publishes. */
export const BATCH = 'plugin::filing.batch'
export const CITY_LIST = 'plugin::filing.city-list'
export const LIST = 'plugin::filing.list'
export const OBJECTION = 'plugin::filing.objection'
export const LIAISON = 'plugin::filing.liaison'
export const INVITATION = 'plugin::filing.invitation'
export const HAND_OVER = 'plugin::filing.hand-over'
export const EXTENSION = 'plugin::filing.extension'
export const CITY = 'api::city.city'
export const DEMAND = 'api::demand.demand'
export const ENTERPRISE = 'api::enterprise.enterprise'
export const PROVIDER = 'api::provider.provider'
export const VERIFICATION = 'plugin::filing.verification'
export const MEMBER_INVITATION = 'plugin::filing.member-invitation'
export const LABEL = 'api::enterprise-label.enterprise-label'
export const PRODUCT = 'api::product.product'
export const CASE_STUDY = 'api::case-study.case-study'
export const APPLICATION = 'plugin::filing.application'
export const APPLICATION_SNAPSHOT = 'plugin::filing.application-snapshot'
export const APPLICATION_FORM = 'plugin::filing.application-form'
export const APPLICATION_FILE = 'plugin::filing.application-file'
export const OBJECTION_FILE = 'plugin::filing.objection-file'

export type { Conclusion, Outcome, PutForward } from '../applications/domain/listing-outcome'
export type { Snapshot } from '../applications/domain/snapshot'

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

export const applicationsOf = (strapi: Core.Strapi): ApplicationsService =>
  strapi.plugin('filing').service('applications') as unknown as ApplicationsService

/** What a city recommends in a batch, frozen as a version (R28). */
export interface FrozenCityList extends Subject {
  batch: number
  cityCode: string
  title: string
  frozenVersion: number
}

/** Somebody who still owes something, and by when. */
export interface Owing {
  documentId: string
  /** The reminder it is, once for ever. */
  occasion: string
  /** What the reminder says: numbers, instants and words. */
  values: Record<string, unknown>
}

export interface FilingEvents {
  'batch.opened': Moved[]
  'batch.windows-changed': Moved[]
  /** The extension, not its batch. */
  'batch.extended': Begun[]
  'batch.closed': Moved[]
  'liaison.named': Begun[]
  'liaison.ended': Moved[]
  /** Cities that recommended without a liaison on record (S05): the province is told. */
  'liaison.missing': { cityCode: string }[]
  'enterprise.invited': Begun[]
  'officer.appointed': Begun[]
  'label.confirmed': Moved[]
  'label.rejected': Moved[]
  'hand-over.proposed': Begun[]
  'hand-over.declined': Moved[]
  /** Reminders, by jobs: R19, drafts before the close, what a city has left to do (RULES section 4). */
  'liaison.due': Owing[]
  'liaison.overdue': Owing[]
  'demand.draft-waiting': Owing[]
  'city.demands-left': Owing[]
  'objection.answer-due': Owing[]
  'objection.answer-overdue': Owing[]
  /** The demo has told its story, up to an instant: nothing of it is news. */
  'demo.told': { until: string }[]
  /** An organisation has gone over to another city (S10). */
  'organisation.handed-over': Moved[]
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
  'demand.submitted': Moved[]
  'demand.withdrawn': Moved[]
  'demand.returned': Moved[]
  'demand.selected': Moved[]
  'demand.not-selected': Moved[]
  'demand.recommended': Moved[]
  'demand.recommendation-undone': Moved[]
  'demand.returned-to-city': Moved[]
  'demand.listed': Moved[]
  'demand.not-listed': Moved[]
  'city-list.frozen': Moved[]
  'city-list.none-declared': Moved[]
  'list.published': Moved[]
  /** S31: the lists are announced, and anybody may object. */
  'list.objections-opened': Moved[]
  /** Of the new edition, published in the place of the one it corrects. */
  'list.corrected': Begun[]
  'objection.received': Begun[]
  'objection.accepted': Moved[]
  /** Upheld, dismissed or not accepted. */
  'objection.answered': Moved[]
  'verification.submitted': Moved[]
  'verification.accepted': Moved[]
  'verification.returned': Moved[]
  'verification.rejected': Moved[]
}
