import type { Context } from 'koa'
import { checkNeeds } from '../../../../shared/pure/workflow'
import { must } from '../../../../shared/pure/refusal'
import { l } from '../../../../shared/pure/schema'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import { inputOf, momentOf } from '../../../../shared/server/http/requests'
import { changeSetting, describeSettings } from '../../../../shared/server/settings/settings'
import { paramsOf } from '../../../../shared/server/http/request-parts'

const permitted = (action: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
})

export const settingsRoutes = [
  { method: 'GET', path: '/settings', handler: read, config: permitted('plugin::desk.settings.read') },
  { method: 'PUT', path: '/settings/:name', handler: change, config: permitted('plugin::desk.settings.change') },
]

async function read(ctx: Context): Promise<void> {
  ctx.body = { data: await describeSettings(), meta: {} }
}

async function change(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  const { input } = inputOf(ctx)
  must(
    checkNeeds(
      {
        value: { label: l('值', 'Value'), type: 'json' },
        reason: { label: l('理由', 'Reason'), type: 'reason', required: true },
      },
      input,
    ),
  )
  const { name } = paramsOf(ctx, 'name')
  await changeSetting(name, input.value, String(input.reason), actor, momentOf(ctx))
  ctx.body = { data: (await describeSettings()).find((setting) => setting.name === name), meta: {} }
}
