/** An organisation may be both under one credit code: two rows, each with its own city. */
export type OrganisationKind = 'enterprise' | 'provider'

export const TABLES: Record<OrganisationKind, string> = { enterprise: 'enterprises', provider: 'providers' }
