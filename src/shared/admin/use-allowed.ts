import { useAuth } from '@strapi/admin/strapi-admin'

/** Whether the one who is signed in holds a permission that has no subject. */
export const useAllowed = (action: string): boolean =>
  useAuth('useAllowed', (state) => state.permissions).some((permission) => permission.action === action)
