import { defineNotices } from '../../../../shared/server/notices/registry'
import { ASSIGNMENT, PANEL } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readAssignments, readPanels } from './read-panels'

/** Registers the notices of this plugin. */
export const bindNotices = (): void =>
  defineNotices('experts', NOTICES, { [PANEL]: readPanels, [ASSIGNMENT]: readAssignments })
