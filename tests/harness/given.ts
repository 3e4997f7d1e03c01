import { SERVING } from './serving'
import { makeCreditCode } from '../../src/shared/pure/credit-code'
import { database, kernel, query } from './app'
import { nextNumber } from './running'
import { FILE_VALUES, FILLED_DEMAND } from './filled'
import { FIRST_FORM } from '../../src/plugins/forms/domain/form'

type Row = Record<string, unknown>

/** Two cities for all tests, and a third one foreign to both. */
export const JINAN = '370100'
export const QINGDAO = '370200'
export const ZIBO = '370300'

const SYSTEM = { kind: 'system', id: 'system', name: '测试', cityCodes: [] } as const

export const newCreditCode = (): string =>
  makeCreditCode(`91370100${String(nextNumber('credit code')).padStart(9, '0')}`)
export const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString()

/** How a row of one type is inserted without its flow and history. */
export interface Bypass {
  uid: string
  insert(row: Row): Promise<unknown>
}
let bypassed: Bypass | undefined
export const isBypassed = (uid: string): boolean => bypassed?.uid === uid

/** Runs `make`; rows of that type are inserted without their flow. */
export async function bypassing(bypass: Bypass, make: () => Promise<unknown>): Promise<unknown> {
  bypassed = bypass
  try {
    return await make()
  } finally {
    bypassed = undefined
  }
}

/** Inserts rows of any type, history first, in the given state. */
export async function rows<T extends Row = Row>(uid: string, values: readonly Row[]): Promise<T[]> {
  const flow = kernel.flows.flowOf(uid)
  const withIds = values.map(
    (value): Row => ({ documentId: database.newDocumentId(), ...(flow ? { state: flow.flow.initial } : {}), ...value }),
  )
  if (bypassed?.uid === uid) {
    for (const row of withIds) await bypassed.insert(row)
    return []
  }
  const at = { now: new Date(), arrivedAt: new Date() }
  return database.inTransaction(async () => {
    if (flow)
      await kernel.history.recordHistory(
        withIds.map((row) => ({
          uid,
          documentId: String(row.documentId),
          version: Number(row.version ?? 1),
          from: null,
          to: String(row.state),
          action: 'create',
          cityCode: row.cityCode as string | undefined,
          creditCode: row.creditCode as string | undefined,
        })),
        SYSTEM,
        at,
      )
    return database.insertRows<T>(uid, withIds)
  })
}

export interface Given extends Row {
  id: number
  documentId: string
}

type Organisation = Given & { creditCode: string; cityCode: string }

/** An organisation; a verified one with its history line, which the database requires. */
async function organisation(uid: string, verifiedAt: unknown, values: Row): Promise<Organisation> {
  const documentId = database.newDocumentId()
  const line = { uid, documentId, version: 1, from: null, to: 'kept', action: 'verify' } as const
  const at = { now: new Date(), arrivedAt: new Date() }
  return database.inTransaction(async () => {
    if (verifiedAt) await kernel.history.recordHistory([line], SYSTEM, at)
    const [row] = await rows<Organisation>(uid, [{ ...values, documentId, verifiedAt }])
    return row as Organisation
  })
}

/** A file of an organisation, without content. */
export async function fileOf(creditCode: string, cityCode: string): Promise<string> {
  const [file] = await rows<Given>('plugin::files.private-file', [
    {
      ...FILE_VALUES,
      cityCode,
      creditCode,
      uploadedAt: hours(-1),
    },
  ])
  return file?.documentId as string
}

export interface Review {
  title?: string
  /** Identity of the expert; a new one by default. */
  expertActor?: string
  panelState?: string
  state?: string
  dueAt?: string
  /** Id of the expert, if registered already. */
  expert?: number
}

const CRITERIA = [
  { code: '1', label: { zh: '条件一', en: 'one' }, itemKind: 'demand', item: 'demand', scale: 'points', must: true },
]

/** Inserts one row. */
export const one = async (uid: string, values: Row): Promise<Given> => (await rows<Given>(uid, [values]))[0] as Given

/** A year after those of all batches, like the two years before it: of the open batches the latest is the one at work. */
export async function yearAfterAll(): Promise<number> {
  const [{ year } = { year: 2100 }] = await query<{ year: number }>(
    'select greatest(max(year) + 3, 2100)::int as year from batches',
  )
  return year
}

/** Inserts rows that a test starts from. */
export const given = {
  async batch(values: Row = {}): Promise<Given> {
    const [{ last } = { last: 202100 }] = await query<{ last: number }>(
      'select coalesce(max(year * 100 + ordinal), 202100)::int as last from batches where year < 2080',
    )
    const next = last % 100 === 99 ? last + 2 : last + 1
    const [year, ordinal] = [Math.floor(next / 100), next % 100]
    const [batch] = await rows<Given>('plugin::filing.batch', [
      {
        name: `测试批次 ${year}-${ordinal}`,
        kind: 'pilot',
        year,
        ordinal,
        parallel: true,
        state: 'open',
        filingOpensAt: hours(-48),
        liaisonDueAt: hours(-24),
        filingClosesAt: hours(48),
        recommendClosesAt: hours(96),
        ...values,
      },
    ])
    const cities = await query<{ code: string }>('select code from cities order by code')
    if (batch && batch.state === 'open')
      await rows(
        'plugin::filing.city-list',
        cities.map(({ code }) => ({ batch: batch.id, cityCode: code, title: `${String(batch.name)} ${code}` })),
      )
    return batch as Given
  },

  /** Verified unless `verifiedAt` says otherwise. */
  async enterprise(values: Row = {}): Promise<Organisation> {
    const creditCode = (values.creditCode as string | undefined) ?? newCreditCode()
    const { labelled = true, verifiedAt = hours(-1), ...own } = values
    const enterprise = await organisation('api::enterprise.enterprise', verifiedAt, {
      name: `测试企业${creditCode.slice(-6)}`,
      cityCode: JINAN,
      size: 'small',
      industryCode: 'C34',
      source: 'registered',
      ...own,
      creditCode,
    })
    if (labelled) await given.label({ creditCode, cityCode: enterprise?.cityCode, enterprise: enterprise?.id })
    return enterprise
  },

  /** A panel with one subject under individual review, chaired by the expert assigned to it. */
  async review({ title = '评审', expertActor, panelState = 'individual', state = 'declared', ...own }: Review = {}) {
    const actor = expertActor ?? `admin:${nextNumber('given')}`
    const chaired = { expertActor: actor, chairName: '李明', dueAt: own.dueAt ?? hours(48) }
    const ofExperts = (uid: string, values: Row): Promise<Given> => one(`plugin::experts.${uid}`, values)
    const known = own.expert === undefined ? undefined : ({ id: own.expert, documentId: '' } as Given)
    const expert =
      known ??
      (await ofExperts('expert', {
        name: '李明',
        ...SERVING,
        expertActor: actor,
      }))
    const panel = await ofExperts('panel', { title, kind: 'pilot', size: 3, round: 1, state: panelState, ...chaired })
    // Inserted without its flow: nothing more to do.
    if (!panel) return { actor, expert, panel, subject: panel, assignment: panel }
    const subject = await ofExperts('panel-subject', {
      panel: panel.id,
      ordinal: 1,
      title,
      subjectUid: 'api::demand.demand',
      subjectId: database.newDocumentId(),
      snapshotHash: 'h',
      criteria: CRITERIA,
    })
    const assignment = await ofExperts('assignment', {
      panel: panel.id,
      panelSubject: subject.id,
      expert: expert.id,
      expertActor: actor,
      expertName: '李明',
      subjectTitle: title,
      edition: 0,
      state,
    })
    return { actor, expert, panel, subject, assignment }
  },

  /** Verified unless `verifiedAt` says otherwise. */
  async provider(values: Row = {}): Promise<Organisation> {
    const creditCode = (values.creditCode as string | undefined) ?? newCreditCode()
    const { verifiedAt = hours(-1), ...own } = values
    const name = `测试服务商${creditCode.slice(-6)}`
    return organisation('api::provider.provider', verifiedAt, { name, cityCode: JINAN, ...own, creditCode })
  },

  /** A provider's standing in a category; of a new provider unless `provider` names one. */
  async standing(values: Row = {}): Promise<Given & { creditCode: string; cityCode: string }> {
    const provider =
      values.provider === undefined
        ? await given.provider({ cityCode: values.cityCode ?? JINAN })
        : { id: values.provider, name: values.providerName, creditCode: values.creditCode, cityCode: values.cityCode }
    const state = String(values.state ?? 'active')
    const [standing] = await rows<Given & { creditCode: string; cityCode: string }>('plugin::pool.standing', [
      {
        providerName: provider.name,
        creditCode: provider.creditCode,
        cityCode: provider.cityCode,
        categoryCode: 'network',
        basis: '鲁工信〔2026〕1号',
        admittedAt: hours(-1),
        ...(['active', 'restricted'].includes(state) ? {} : { endedAt: hours(0) }),
        ...values,
        provider: provider.id,
      },
    ])
    return standing as Given & { creditCode: string; cityCode: string }
  },

  /** A product in the public catalogue; of a new provider with a standing, unless `product` names one. */
  async listing(values: Row = {}): Promise<Given & { creditCode: string; cityCode: string }> {
    const own = values.product === undefined ? await given.productOfPool() : {}
    const state = String(values.state ?? 'listed')
    const unlistedAt = state === 'listed' ? null : hours(0)
    const [listing] = await rows<Given & { creditCode: string; cityCode: string }>('plugin::catalogue.listing', [
      { ...own, listedAt: hours(-1), unlistedAt, ...values },
    ])
    return listing as Given & { creditCode: string; cityCode: string }
  },

  /** A product of a provider with a standing in its category, as a listing refers to it. */
  async productOfPool(): Promise<Row> {
    const { creditCode, cityCode, provider, providerName } = await given.standing()
    const owner = { creditCode, cityCode, providerName, categoryCode: 'network' }
    const [product] = await rows<Given>('api::product.product', [{ ...owner, provider, name: '产品', kind: 'product' }])
    return { ...owner, product: product?.id, productName: '产品' }
  },

  /** A pilot list with one enterprise, open to objections; with the body of an objection to it. */
  async openList(values: Row = {}) {
    const entry = newCreditCode()
    const line = { creditCode: entry, enterpriseName: '某企业', cityCode: JINAN, cityName: '济南市', demands: [] }
    const [list] = await rows<Given>('plugin::lists.list', [
      {
        title: '公示名单',
        kind: 'pilot',
        batch: (await given.batch()).id,
        listVersion: 1,
        entries: [line],
        entryCount: 1,
        state: 'announced',
        objectionsOpenAt: hours(-9),
        objectionsCloseAt: hours(48),
        ...values,
      },
    ])
    const named = { name: '周九', contact: '0531-1111111', reason: '与事实不符' }
    const { documentId } = list as Given
    return { documentId, objection: { list: documentId, entry, ...named } }
  },

  /** An objection to the only line of a list open to objections. */
  async objection({ batch, state = 'received', ...values }: Row = {}): Promise<Given> {
    const belongs = (batch as number | undefined) ?? (await given.batch()).id
    const [list] = await rows<Given>('plugin::lists.list', [
      {
        title: '公示名单',
        kind: 'pilot',
        batch: belongs,
        listVersion: nextNumber('given'),
        entries: [],
        state: 'superseded',
        objectionsOpenAt: hours(-1),
        objectionsCloseAt: hours(48),
      },
    ])
    const open = ['received', 'accepted'].includes(String(state))
    const [objection] = await rows<Given>('plugin::lists.objection', [
      {
        number: `YY-2000-${nextNumber('given')}`,
        batch: belongs,
        list: list?.id,
        listKind: 'pilot',
        wish: 'take-out',
        entry: '91370100MA3C00002X',
        entryTitle: '某企业',
        objector: '周九',
        contact: '0531-1111111',
        grounds: '与事实不符',
        receivedAt: hours(0),
        answerDueOn: '2099-12-31',
        codeDigest: 'x',
        ...(open ? {} : { answer: '答复', answeredAt: hours(0) }),
        ...values,
        state,
      },
    ])
    return objection as Given
  },

  /** Of a new provider unless one is named; sealed by just a hash unless a draft. */
  async application(values: Row = {}): Promise<Organisation> {
    const { provider: owner, ...own } = values
    const provider = (owner as Organisation | undefined) ?? (await given.provider())
    const batch = (values.batch as number | undefined) ?? (await given.batch({ kind: 'provider' })).id
    const state = String(values.state ?? 'draft')
    const filed = { receiptNumber: `T-${nextNumber('given')}`, submittedAt: hours(-1), snapshotHash: '0'.repeat(64) }
    const [application] = await rows<Organisation>('plugin::applications.application', [
      {
        provider: provider.id,
        providerName: provider.name,
        creditCode: provider.creditCode,
        cityCode: provider.cityCode,
        categories: ['network'],
        answers: { categories: [], scopes: {}, items: {}, listings: [] },
        formVersion: FIRST_FORM.version,
        ...(state === 'draft' ? {} : filed),
        ...(state === 'returned' ? { returnAnswerBy: hours(48) } : {}),
        ...(['proposed', 'not-proposed', 'admitted', 'not-admitted'].includes(state)
          ? { outcome: {}, determinedAt: hours(0) }
          : {}),
        ...own,
        batch,
      },
    ])
    return application as Organisation
  },

  async label(values: Row): Promise<Given> {
    const [label] = await rows<Given>('api::enterprise-label.enterprise-label', [
      {
        kind: 'specialised',
        certificateNumber: `SD${nextNumber('given')}`,
        year: 2024,
        validUntilOn: '2099-12-31',
        source: 'imported',
        state: 'confirmed',
        ...values,
      },
    ])
    return label as Given
  },

  async demand(values: Row = {}): Promise<Given & { creditCode: string; cityCode: string; batch: number }> {
    const { enterprise: owner, ...own } = values
    const enterprise = (owner as Given | undefined) ?? (await given.enterprise({ cityCode: values.cityCode ?? JINAN }))
    const batch = (values.batch as number | undefined) ?? (await given.batch()).id
    const state = (values.state as string | undefined) ?? 'draft'
    const filed = state !== 'draft' ? { receiptNumber: `T-${nextNumber('given')}`, submittedAt: hours(-1) } : {}
    const [demand] = await rows<Given & { creditCode: string; cityCode: string; batch: number }>('api::demand.demand', [
      {
        ...FILLED_DEMAND,
        enterpriseName: enterprise.name,
        enterprise: enterprise.id,
        creditCode: enterprise.creditCode,
        cityCode: enterprise.cityCode,
        priority: false,
        ...filed,
        ...own,
        batch,
      },
    ])
    return demand as Given & { creditCode: string; cityCode: string; batch: number }
  },
}

export async function stored(table: string, documentId: string): Promise<Row> {
  const [row] = await query(`select * from ${table} where document_id = $1`, [documentId])
  return row as Row
}

export const historyCount = async (documentId: string): Promise<number> => {
  const [row] = await query<{ n: number }>(
    'select count(*)::int as n from desk_history where subject_id = $1 and changes is null',
    [documentId],
  )
  return row?.n ?? 0
}
