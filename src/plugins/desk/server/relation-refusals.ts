import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { paramsOf } from '../../../shared/server/http/request-parts'
import { modelOf, relationsOf, strapiController } from '../../../shared/server/process/strapi-edge'

/**
 * Content-manager's relation endpoints fail with a 500 where they should refuse: they go on after they have refused a
 * relation whose field one may not read, and they cannot follow the far side of a relation kept in a join column, nor a
 * relation to rows of many types (our panel shows neither). All are refusals, so they are thrown as such.
 */
export function refuseRelations(strapi: Core.Strapi): void {
  const controller = strapiController(strapi, 'plugin::content-manager.relations')
  const extract = controller.extractAndValidateRequestInfo.bind(controller)
  controller.extractAndValidateRequestInfo = async (ctx, id) => {
    const { model, targetField } = paramsOf(ctx, 'model', 'targetField')
    if (isOfMany(strapi, model, targetField)) throw new errors.ForbiddenError()
    const info = await extract(ctx, id)
    if (!info || !('attribute' in info)) throw new errors.ForbiddenError()
    if (id && !isKept(strapi, model, targetField)) throw new errors.ForbiddenError()
    return info
  }
}

function isOfMany(strapi: Core.Strapi, uid: string, name: string): boolean {
  const model = modelOf(strapi, uid)
  const attribute = model && Object.hasOwn(model.attributes, name) ? model.attributes[name] : undefined
  return attribute?.type === 'relation' && attribute.target === undefined
}

/** Whether a relation has a column or a join table on this side. */
function isKept(strapi: Core.Strapi, uid: string, name: string): boolean {
  const relation = relationsOf(strapi, uid)[name]
  return relation?.joinTable !== undefined || relation?.owner === true
}
