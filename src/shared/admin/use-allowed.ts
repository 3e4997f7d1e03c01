import { useAuth } from '@strapi/admin/strapi-admin'

/** Whether the signed-in user has a permission without a subject. */
export const useAllowed = (action: string): boolean =>
  useAuth('useAllowed', (state) => state.permissions).some((permission) => permission.action === action)
