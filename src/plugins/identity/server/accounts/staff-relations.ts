import type { Core } from '@strapi/strapi'
import { checkReferences, checkRelations } from '../../../../shared/server/forms/relation-guard'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

const STAFF = 'admin::user'

/** Staff are written past the documents: their roles, and who is deleted, are checked here. */
export function guardStaffRelations(strapi: Core.Strapi): void {
  const service = strapiService(strapi, STAFF)
  const { create, updateById, deleteByIds } = service
  service.create = async (values) => {
    await checkRelations(strapi, STAFF, { ...values })
    return create(values)
  }
  service.updateById = async (id, values) => {
    await checkRelations(strapi, STAFF, { ...values })
    return updateById(id, values)
  }
  // Strapi reads the roles of a person who is not there.
  service.deleteByIds = async (ids) => {
    await checkReferences(strapi, STAFF, ids, { name: 'ids', field: 'ids' })
    return deleteByIds(ids)
  }
}
