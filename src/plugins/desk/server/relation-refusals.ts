import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import type { Attribute } from '../../../shared/pure/attribute-values'

interface RelationsController {
  extractAndValidateRequestInfo(ctx: Context, id?: string): Promise<object | undefined>
}

/**
 * Content-manager's relation endpoints fail with a 500 where they should refuse: they go on after they have refused a
 * relation whose field one may not read, and they cannot follow the far side of a relation kept in a join column, nor a
 * relation to rows of many types (our panel shows neither). All are refusals, so they are thrown as such.
 */
export function refuseRelations(strapi: Core.Strapi): void {
  const controller = strapi.controller('plugin::content-manager.relations') as unknown as RelationsController
  const extract = controller.extractAndValidateRequestInfo.bind(controller)
  controller.extractAndValidateRequestInfo = async (ctx, id) => {
    const { model, targetField } = (ctx as unknown as { params: { model: string; targetField: string } }).params
    if (isOfMany(strapi, model, targetField)) throw new errors.ForbiddenError()
    const info = await extract(ctx, id)
    if (!info || !('attribute' in info)) throw new errors.ForbiddenError()
    if (id && !isKept(strapi, model, targetField)) throw new errors.ForbiddenError()
    return info
  }
}

function isOfMany(strapi: Core.Strapi, uid: string, name: string): boolean {
  const model = strapi.getModel(uid as never) as unknown as { attributes: Record<string, Attribute> } | undefined
  const attribute = model && Object.hasOwn(model.attributes, name) ? model.attributes[name] : undefined
  return attribute?.type === 'relation' && attribute.target === undefined
}

/** Whether a relation has a column or a table of its own on this side. */
function isKept(strapi: Core.Strapi, uid: string, name: string): boolean {
  const relation = strapi.db.metadata.get(uid).attributes[name] as { joinTable?: object; owner?: boolean } | undefined
  return relation?.joinTable !== undefined || relation?.owner === true
}
