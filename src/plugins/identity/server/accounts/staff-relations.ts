import type { Core } from '@strapi/strapi'
import { checkReferences, checkRelations } from '../../../../shared/server/forms/relation-guard'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

const STAFF = 'admin::user'

/** Strapi writes staff without the document service, so roles and deletions are checked here. */
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
  // Strapi fails on the roles of a person who does not exist.
  service.deleteByIds = async (ids) => {
    await checkReferences(strapi, STAFF, ids, { name: 'ids', field: 'ids' })
    return deleteByIds(ids)
  }
}
