import { my } from '../../../../shared/server/accounts/routes'
import {
  actOnApplication,
  draftApplication,
  listApplications,
  readApplication,
  readCompleteness,
  saveApplication,
} from './own-applications'
import { readApplicationReceipt, readSnapshot } from './own-snapshots'
import { prefillApplication } from './prefill-application'

export const accountRoutes = [
  my('GET', '/my/applications', listApplications),
  my('POST', '/my/applications', draftApplication),
  my('GET', '/my/applications/:documentId', readApplication),
  my('PUT', '/my/applications/:documentId', saveApplication),
  my('GET', '/my/applications/:documentId/completeness', readCompleteness),
  my('GET', '/my/applications/:documentId/receipt', readApplicationReceipt),
  my('GET', '/my/applications/:documentId/snapshot', readSnapshot),
  my('POST', '/my/applications/:documentId/prefill', prefillApplication),
  my('POST', '/my/applications/:documentId/:action', actOnApplication),
]
