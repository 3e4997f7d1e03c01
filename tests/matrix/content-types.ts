import { TYPES } from '../harness/types'
import type { RowKind } from './entry'
import { WALLED, type Who } from './who'

/** Who reads a type in content-manager, and who saves its form. */
export interface TypeAccess {
  zh: string
  uid: string
  reads: readonly Who[]
  forms?: readonly Who[]
  /** Set if rows belong to a city; foreign ones are then hidden. */
  row?: RowKind
  /** Reads only related rows here, by a permission for the panel's own pages. */
  links?: readonly Who[]
  /** Without a page in the panel; the super admin can open its list all the same. */
  internal?: true
  /** Every reader sees all rows. */
  common?: true
}

/** Strapi's own types, which have no file in tests/types. */
const STRAPI_TYPES: readonly TypeAccess[] = [
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

/** Rows are tried one by one only where a reader sees a part of them, or a flow changes them. */
const OURS = [...TYPES].map(([name, { uid, zh, reads, forms, internal, common, links, procedure }]): TypeAccess => {
  const row = !internal && (procedure || reads.some(isWalled)) ? { row: name } : {}
  return { zh, uid, reads, forms, internal, common, links, ...row }
})

export const TYPE_ACCESS: readonly TypeAccess[] = [...OURS, ...STRAPI_TYPES]
