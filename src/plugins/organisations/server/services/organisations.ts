/** An organisation may be both, under one credit code: each is a row of its own with a city of its own. */
export type OrganisationKind = 'enterprise' | 'provider'

export const TABLES: Record<OrganisationKind, string> = { enterprise: 'enterprises', provider: 'providers' }
