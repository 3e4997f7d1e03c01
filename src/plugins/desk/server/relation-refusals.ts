import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'

interface RelationsController {
  extractAndValidateRequestInfo(ctx: unknown, id?: string): Promise<object | undefined>
}

/**
 * Content-manager goes on after it has refused a relation whose field one may not read, and fails with a 500. The
 * refusal is thrown, so that it is answered.
 */
export function refuseRelations(strapi: Core.Strapi): void {
  const controller = strapi.controller('plugin::content-manager.relations') as unknown as RelationsController
  const extract = controller.extractAndValidateRequestInfo.bind(controller)
  controller.extractAndValidateRequestInfo = async (ctx, id) => {
    const info = await extract(ctx, id)
    if (!info || !('attribute' in info)) throw new errors.ForbiddenError()
    return info
  }
}
