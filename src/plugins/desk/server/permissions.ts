import type { Core } from '@strapi/strapi'
import { actorKinds } from '../../../shared/pure/workflow'
import { STAFF_KINDS, type ActorKind } from '../../../shared/pure/actor'
import { allFlows, permissionOf } from '../../../shared/server/flows/flows'
import { appendOnlyTypes } from '../../../shared/server/flows/guards'
import { typesByVerbs } from './role-shelves'
import { definedPermissions, type StaffPermission } from '../../../shared/server/flows/permissions'
import { strapiService } from '../../../shared/server/process/strapi-edge'

const STAFF: readonly ActorKind[] = STAFF_KINDS.filter((kind) => kind !== 'admin')

/** Permissions for the flows' actions. */
export function staffActions(): { uid: string; label: string; plugin: string; kinds: readonly ActorKind[] }[] {
  return allFlows().flatMap((binding) =>
    Object.entries(binding.flow.actions)
      .filter(([, action]) => !action.internal && actorKinds(action).some((kind) => STAFF.includes(kind)))
      .map(([name, action]) => ({
        uid: permissionOf(binding, name),
        label: `${binding.flow.label.zh}：${action.label.zh}`,
        plugin: binding.plugin,
        kinds: actorKinds(action).filter((kind) => STAFF.includes(kind)),
      })),
  )
}

/** Permissions of the desk beyond the flows. */
export const DESK_ACTIONS: readonly StaffPermission[] = [
  { uid: 'plugin::desk.tasks.read', label: '查看待办事项', kinds: ['province', 'city', 'expert', 'auditor'] },
  { uid: 'plugin::desk.settings.read', label: '查看业务设置', kinds: ['province', 'auditor'] },
  { uid: 'plugin::desk.settings.change', label: '修改业务设置', kinds: ['province'] },
  { uid: 'plugin::desk.jobs.read', label: '查看定时任务', kinds: ['province', 'auditor'] },
  { uid: 'plugin::desk.jobs.run', label: '立即运行定时任务、重试失败事项', kinds: ['province'] },
]

const actionProvider = (strapi: Core.Strapi) => strapiService(strapi, 'admin::permission').actionProvider

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const declare = (uid: string, displayName: string) => {
    const [, plugin = '', rest = ''] = /^plugin::([^.]+)\.(.+)$/.exec(uid) ?? []
    return { section: 'plugins', displayName, uid: rest, pluginName: plugin }
  }
  await actionProvider(strapi).registerMany(
    [...staffActions(), ...definedPermissions()].map(({ uid, label }) => declare(uid, label)),
  )
}

/**
 * Removes create, update and delete in content-manager from types that only verbs write, for the super admin too: the
 * panel then shows read-only forms without buttons that would be refused.
 */
export function withholdForms(strapi: Core.Strapi): void {
  const byVerbs = new Set(
    allFlows()
      .filter((binding) => binding.writtenBy === 'verbs')
      .map((binding) => binding.uid),
  )
  for (const uid of typesByVerbs(strapi)) byVerbs.add(uid)
  const once = new Set(appendOnlyTypes(strapi))
  for (const verb of ['create', 'update', 'delete', 'publish']) {
    const action = actionProvider(strapi).get(`plugin::content-manager.explorer.${verb}`)
    const withheld = (uid: string): boolean => byVerbs.has(uid) || (verb !== 'create' && once.has(uid))
    if (action?.subjects) action.subjects = action.subjects.filter((uid) => !withheld(uid))
  }
}
