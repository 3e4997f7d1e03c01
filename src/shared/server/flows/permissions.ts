import type { ActorKind } from '../../pure/actor'
import { bootRegistry } from '../process/boot-registries'

/** Something that staff may do beside the procedures. */
export interface StaffPermission {
  /** `plugin::notices.messages.read` */
  uid: string
  /** As the page of roles shows it. */
  label: string
  /** Whose role gets it. The super admin has everything. */
  kinds: readonly ActorKind[]
}

const defined = bootRegistry<StaffPermission>('permission')

/**
 * Declares what staff may do in a plugin, at register: the desk hands it to the panel and to the roles.
 * @throws when a permission is declared already.
 */
export function definePermissions(owner: string, permissions: readonly StaffPermission[]): void {
  for (const permission of permissions) defined.add(owner, permission.uid, permission)
}

export const definedPermissions = (): StaffPermission[] => defined.values()

/** Config of a staff route that such a permission opens. */
export const permitted = (uid: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [uid] } }],
})
