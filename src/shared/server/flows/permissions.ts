import type { ActorKind } from '../../pure/actor'

/** Something that staff may do beside the procedures. */
export interface StaffPermission {
  /** `plugin::notices.messages.read` */
  uid: string
  /** As the page of roles shows it. */
  label: string
  /** Whose role gets it. The super admin has everything. */
  kinds: readonly ActorKind[]
}

const defined = new Map<string, StaffPermission>()

/** Declares what staff may do in a plugin, at register: the desk hands it to the panel and to the roles. */
export function definePermissions(permissions: readonly StaffPermission[]): void {
  for (const permission of permissions) defined.set(permission.uid, permission)
}

export const definedPermissions = (): StaffPermission[] => [...defined.values()]

/** Config of a staff route that such a permission opens. */
export const permitted = (uid: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [uid] } }],
})
