import { ownRoutes } from '../../../../shared/server/accounts/own-routes'
import { my } from '../../../../shared/server/accounts/routes'
import { applications, readCompleteness } from './own-applications'
import { readApplicationReceipt, readSnapshot } from './own-snapshots'
import { prefillApplication } from './prefill-application'

export const accountRoutes = ownRoutes({
  ...applications,
  more: [
    my('GET', '/my/applications/:documentId/completeness', readCompleteness),
    my('GET', '/my/applications/:documentId/receipt', readApplicationReceipt),
    my('GET', '/my/applications/:documentId/snapshot', readSnapshot),
    my('POST', '/my/applications/:documentId/prefill', prefillApplication),
  ],
})
