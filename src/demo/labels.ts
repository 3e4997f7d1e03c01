import { newDocumentId, type Row } from '../shared/server/database/database'
import { LABEL } from '../plugins/organisations/contract'
import { createRows } from '../shared/server/flows/create-rows'
import { cycled, dated, type Cast, type DemoEnterprise } from './cast'
import { on, type Days } from './days'
import type { Timeline } from './timeline'

interface Held {
  kind: string
  years: number
}

/** Labels of an eligible enterprise: kind, and how many years ago it was awarded. */
const MIXES: readonly (readonly Held[])[] = [
  [{ kind: 'specialised', years: 1 }],
  [
    { kind: 'specialised', years: 2 },
    { kind: 'little-giant', years: 1 },
  ],
  [
    { kind: 'little-giant', years: 2 },
    { kind: 'key-chain', years: 1 },
  ],
  [{ kind: 'champion', years: 1 }],
  [{ kind: 'characteristic-cluster', years: 1 }],
  [
    { kind: 'specialised', years: 2 },
    { kind: 'specialised', years: 5 },
  ],
  [{ kind: 'key-chain', years: 2 }],
  [
    { kind: 'champion', years: 2 },
    { kind: 'specialised', years: 1 },
    { kind: 'key-chain', years: 1 },
  ],
]

const LETTERS: Record<string, string> = { specialised: 'ZJTX', 'little-giant': 'XJR', champion: 'DXGJ' }

/** Labels of all enterprises: most from the province's list, some declared by the enterprise, some expired (R22). */
export async function insertLabels(cast: Cast): Promise<void> {
  const at = cast.days.before('07-08', 10)
  const rows = cast.enterprises.flatMap((enterprise, index) => importedOf(enterprise, index, cast.days))
  const context = { actor: cast.province, input: {}, at: { now: at, arrivedAt: at } }
  await createRows(
    LABEL,
    'import',
    rows.map((row) => ({ ...row, ...dated(at) })),
    context,
  )
}

function importedOf(enterprise: DemoEnterprise, index: number, days: Days): Row[] {
  const held = {
    eligible: cycled(MIXES, index),
    expired: [{ kind: cycled(['specialised', 'little-giant'], index), years: 5 }],
    awaiting: [],
    none: [],
  }
  return held[enterprise.labelStatus].map(({ kind, years }) => ({
    ...labelRow(enterprise, kind, days.year - years, index),
    source: 'imported',
    state: 'confirmed',
  }))
}

function labelRow(enterprise: DemoEnterprise, kind: string, year: number, index: number): Row {
  const certified = kind in LETTERS
  return {
    enterprise: enterprise.id,
    enterpriseName: enterprise.name,
    creditCode: enterprise.creditCode,
    cityCode: enterprise.city.code,
    kind,
    year,
    certificateNumber: certified ? `${LETTERS[kind]}-${year}-${String(index + 1).padStart(4, '0')}` : null,
    // Titles are valid for three years; membership in a chain or cluster has no end.
    validUntilOn: certified ? `${year + 3}-12-31` : null,
    chainName:
      kind === 'key-chain'
        ? enterprise.industry.chain
        : certified
          ? null
          : `${enterprise.city.short}${enterprise.industry.trades[0]}特色产业集群`,
  }
}

/** Labels declared by enterprises: open, confirmed, rejected, withdrawn. */
export function planDeclaredLabels(cast: Cast, timeline: Timeline): void {
  const waiting = cast.enterprises.filter(({ labelStatus }) => labelStatus === 'awaiting')
  waiting.forEach((enterprise, index) =>
    declare(cast, timeline, enterprise, cycled(['key-chain', 'characteristic-cluster'], index), index),
  )
  const others = cast.enterprises.filter(({ labelStatus }, index) => labelStatus === 'eligible' && index % 6 === 2)
  others.forEach((enterprise, index) => {
    const label = declare(cast, timeline, enterprise, 'characteristic-cluster', index + 5)
    const answered = cast.days.at(-12, 9, 30 + index)
    const officer = enterprise.city.officerAt(answered)
    const outcome = cycled(['confirm', 'reject', 'confirm', 'remove', 'wait'], index)
    if (outcome === 'confirm')
      timeline.act(answered, officer, LABEL, 'confirm', label, { reason: '经核对集群企业名录，情况属实。' })
    if (outcome === 'reject')
      timeline.act(answered, officer, LABEL, 'reject', label, {
        reason: '集群企业名录中没有该企业，请与集群运营单位联系。',
      })
    if (outcome === 'remove' && enterprise.account) timeline.act(answered, enterprise.account, LABEL, 'remove', label)
  })
}

function declare(cast: Cast, timeline: Timeline, enterprise: DemoEnterprise, kind: string, index: number): string {
  const documentId = newDocumentId()
  const at = on(cast.days.day(-19), 8, 5 + index * 3)
  const row = { documentId, ...labelRow(enterprise, kind, cast.days.year - 3, index), source: 'declared' }
  if (enterprise.account) timeline.create(at, enterprise.account, LABEL, 'declare', row)
  return documentId
}
