import type { Core } from '@strapi/strapi'
import { keepInvitedNames, separateDuties } from './accounts/guard-identities'
import { guardAccountPasswords, guardStaffPasswords } from './accounts/guard-passwords'
import { guardStaffRelations } from './accounts/staff-relations'
import { watchStaff } from './accounts/staff-sign-in'

export function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  guardAccountPasswords(strapi)
  guardStaffPasswords(strapi)
  guardStaffRelations(strapi)
  watchStaff(strapi)
  keepInvitedNames(strapi)
  separateDuties(strapi)
}
