import { demandRoutes } from './own-demands'
import { invitationRoutes } from './own-invitations'

export const accountRoutes = [...demandRoutes, ...invitationRoutes]
