import type { ActorKind } from '../../pure/actor'
import { bootRegistry } from '../process/boot-registries'

/** A permission of staff outside the flows. */
export interface StaffPermission {
  /** `plugin::notices.messages.read` */
  uid: string
  /** As shown on the roles page. */
  label: string
  /** Roles that get it. The super admin has all. */
  kinds: readonly ActorKind[]
}

const defined = bootRegistry<StaffPermission>('permission')

/**
 * Declares permissions of a plugin, at register; the desk adds them to the panel and the roles.
 * @throws when a permission is declared already.
 */
export function definePermissions(owner: string, permissions: readonly StaffPermission[]): void {
  for (const permission of permissions) defined.add(owner, permission.uid, permission)
}

export const definedPermissions = (): StaffPermission[] => defined.values()

/** Config of a staff route with such a permission. */
export const permitted = (uid: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [uid] } }],
})
