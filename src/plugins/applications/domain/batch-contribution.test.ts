import { withContributions } from '../../../shared/pure/contribution'
import { decide } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { batchFlow, type Batch, type BatchFacts } from '../../filing/contract'
import { batchOfApplications, type ApplicationsInBatch } from './batch-contribution'

const now = new Date('2026-09-01T00:00:00Z')
const province: Actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] }
const facts: BatchFacts & ApplicationsInBatch = {
  otherOpen: null,
  extensions: [],
  unconcluded: 0,
  concluded: 0,
  answering: 0,
  applicationsLeft: 0,
}
const batch: Batch = {
  documentId: 'b',
  name: '首批',
  kind: 'provider',
  year: 2026,
  ordinal: 1,
  state: 'open',
  version: 1,
  filingOpensAt: '2026-08-01T00:00:00Z',
  liaisonDueAt: null,
  filingClosesAt: null,
  recommendClosesAt: null,
}
const whole = withContributions(batchFlow, [batchOfApplications])
const close = (applicationsLeft: number) =>
  decide(whole, 'close', {
    subject: batch,
    actor: province,
    input: {},
    facts: { ...facts, applicationsLeft },
    at: { now, arrivedAt: now },
  })

test('[R14] a batch with undecided applications cannot be closed', () => {
  expect(close(2)).toMatchObject({ code: 'applications-undecided', values: { count: 2 } })
  expect(close(0)).toMatchObject({ ok: true, to: 'closed' })
})
