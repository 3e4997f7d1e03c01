import type { Core } from '@strapi/strapi'
import type { Actor } from '../../shared/pure/actor'
import type { Moment } from '../../shared/pure/workflow'
import type { AnnouncementKind } from './domain/announcement-words'
import { serviceOf } from '../../shared/server/process/strapi-edge'
import type { Moved } from '../../shared/pure/events'

export const ANNOUNCEMENT = 'api::announcement.announcement'

/** A notice as worded by the verb that decided it. A `public-notice` needs number, ground and decision (R67). */
export interface PublicNotice {
  kind: AnnouncementKind
  /** At most 255 characters. */
  title: string
  /** Document number (文号), unique per kind among those in force. */
  number?: string | null
  ground?: string | null
  decision?: string | null
  /** Day of the decision, `2026-11-27`. */
  decidedOn?: string | null
  /** Plain text, at most 50,000 characters. */
  body: string
  /** The row it concerns; not public. */
  about: { uid: string; documentId: string }
}

export interface PublicNoticesService {
  /**
   * Publishes notices in the transaction of the deciding verb, so that decision and notice commit together. The actor
   * is the province or the system.
   * @returns documentIds, in the order given.
   * @throws Refused notice-incomplete, announcement-number-taken.
   */
  write(notices: readonly PublicNotice[], context: { actor: Actor; at: Moment }): Promise<string[]>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'announcements.public-notices': PublicNoticesService
  }
}

export const publicNoticesOf = (strapi: Core.Strapi): PublicNoticesService =>
  serviceOf(strapi, 'announcements', 'public-notices')

export interface AnnouncementsEvents {
  'announcement.published': Moved[]
  /** The new edition, which replaces another. */
  'announcement.corrected': Moved[]
  'announcement.withdrawn': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends AnnouncementsEvents {}
}
