import { TYPES } from '../harness/types'
import type { RowKind } from './entry'
import { WALLED, type Who } from './who'

/** Who reads the lists of a type in content-manager, and who saves its form. */
export interface Shelf {
  zh: string
  uid: string
  reads: readonly Who[]
  forms?: readonly Who[]
  /** Rows that belong to a city: an officer sees his own, a foreign one is not there. */
  row?: RowKind
  /** Reads nothing here but what hangs on it: follows from a permission of the panel's own pages. */
  links?: readonly Who[]
  /** Has no page in the panel; the super admin reaches its list all the same. */
  internal?: true
  /** Every reader sees all rows. */
  common?: true
}

/** Types of Strapi's own, which have no declaration. */
const STRAPIS: readonly Shelf[] = [
  ...[
    'plugin::upload.file',
    'plugin::upload.folder',
    'plugin::i18n.locale',
    'plugin::users-permissions.permission',
    'plugin::users-permissions.role',
    'admin::permission',
    'admin::api-token',
    'admin::api-token-permission',
    'admin::transfer-token',
    'admin::transfer-token-permission',
    'admin::session',
    'plugin::content-releases.release',
    'plugin::content-releases.release-action',
    'plugin::review-workflows.workflow',
    'plugin::review-workflows.workflow-stage',
  ].map((uid) => ({ zh: '内部类型', uid, reads: ['superAdmin'] as const, internal: true as const })),
  // Auditors see who holds which role (admin::users.read, admin::roles.read).
  ...['admin::user', 'admin::role'].map((uid) => ({
    zh: '后台用户与角色',
    uid,
    reads: ['superAdmin'] as const,
    links: ['auditor'] as const,
    internal: true as const,
  })),
]

const isWalled = (who: Who): boolean => WALLED.includes(who)

/** Own, foreign and unknown rows are tried where somebody may see some of them only, or a procedure moves them. */
const OURS = [...TYPES].map(([name, { uid, zh, reads, forms, internal, common, links, procedure }]): Shelf => {
  const row = !internal && (procedure || reads.some(isWalled)) ? { row: name } : {}
  return { zh, uid, reads, forms, internal, common, links, ...row }
})

export const SHELVES: readonly Shelf[] = [...OURS, ...STRAPIS]
