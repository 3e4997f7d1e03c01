import { database, query } from '../harness/app'
import { applied, concluded } from '../harness/applied'
import { factsOf } from '../harness/facts'
import { fileOf, given, hours, JINAN, newCreditCode, one, QINGDAO, ZIBO, type Given } from '../harness/given'
import { somebody, type Somebody } from '../harness/http'
import { as } from '../harness/people'
import { nextNumber } from '../harness/running'
import { rulesOf } from '../matrix/actions/all'

/**
 * The states that each read counts, stated independently of the flows. Each read is tried on a row in every state of the
 * procedure.
 */
type Row = Record<string, unknown>

/** The states in which the answer is not `otherwise`, with the answer unless it is `true`. */
async function answersIn(
  flow: string,
  otherwise: unknown,
  ask: (state: string) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const answers: [string, unknown][] = []
  for (const state of rulesOf(flow).states) {
    const answer = await ask(state)
    if (answer !== otherwise) answers.push([state, answer])
  }
  return Object.fromEntries(answers)
}
const all = (states: string, answer: unknown = true): Record<string, unknown> =>
  Object.fromEntries(states.split(' ').map((state) => [state, answer]))

const DEMAND = 'api::demand.demand'
const APPLICATION = 'plugin::applications.application'
const BATCH = 'plugin::filing.batch'

async function cityWithoutLiaison(): Promise<string> {
  const [{ code } = { code: '' }] = await query<{ code: string }>(
    `select code from cities
     where code not in (select city_code from liaisons where state = 'current') order by code desc limit 1`,
  )
  return code
}

describe('facts of a demand', () => {
  test('[R23] [S11] those filed beside it count, drafts and withdrawn ones do not', async () => {
    const found = await answersIn('demand', 0, async (state) => {
      const enterprise = await given.enterprise()
      const demand = await given.demand({ enterprise })
      await given.demand({ enterprise, batch: demand.batch, state })
      return (await factsOf(DEMAND, demand)).othersFiled
    })
    expect(found).toEqual(
      all(
        'submitted returned selected not-selected recommended returned-to-city in-review proposed not-proposed listed not-listed',
        1,
      ),
    )
  })

  test('[R28] a city has declared nobody only by its declaration', async () => {
    const found = await answersIn('city-list', false, async (state) => {
      const batch = await given.batch({ state: 'closed' })
      await one('plugin::filing.city-list', { batch: batch.id, cityCode: JINAN, title: '推荐', state })
      return (await factsOf(DEMAND, await given.demand({ batch: batch.id }))).cityDeclaredNone
    })
    expect(found).toEqual(all('none'))
  })

  test('[R18] a liaison is the current one', async () => {
    const cityCode = await cityWithoutLiaison()
    const demand = await given.demand({ cityCode })
    const found = await answersIn('liaison', false, async (state) => {
      const UNDONE = new Error('undone')
      let named: unknown
      await database
        .inTransaction(async () => {
          await one('plugin::filing.liaison', { cityCode, name: '联络员', state })
          named = (await factsOf(DEMAND, demand)).liaisonNamed
          throw UNDONE
        })
        .catch((error: unknown) => {
          if (error !== UNDONE) throw error
        })
      return named
    })
    expect(found).toEqual(all('current'))
  })

  test('[R05] papers are given while they are with the city', async () => {
    const found = await answersIn('verification', 'none', async (state) => {
      const enterprise = await given.enterprise({ verifiedAt: null })
      const { creditCode, cityCode, name } = enterprise
      const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
      await one('plugin::organisations.verification', {
        kind: 'registration',
        organisation: 'enterprise',
        subjectCode: creditCode,
        ...{ creditCode, cityCode, name, state },
        ...(state === 'draft' ? {} : { ...papers, submittedAt: hours(-1) }),
      })
      return (await factsOf(DEMAND, await given.demand({ enterprise }))).verification
    })
    expect(found).toEqual(all('submitted', 'evidence-given'))
  })

  test('[R31] a panel that is planned, at work or stuck has not concluded; one that is dissolved says nothing', async () => {
    const found = await answersIn('panel', null, async (state) => {
      const demand = await given.demand({ state: 'in-review' })
      const items = [{ itemKind: 'demand', item: 'demand', verdict: 'recommend' as const }]
      await concluded({ uid: DEMAND, documentId: demand.documentId }, items, state)
      return (await factsOf(DEMAND, demand)).panel
    })
    // The content has changed since the review, so even a concluded panel does not count (S41).
    expect(found).toEqual(all('planned drawn individual discussion stuck', 'open'))
  })

  test('[R22] a label that was removed or rejected makes nobody eligible', async () => {
    const found = await answersIn('enterprise-label', 'no-eligible-label', async (state) => {
      const enterprise = await given.enterprise({ labelled: false })
      await given.label({ creditCode: enterprise.creditCode, cityCode: JINAN, enterprise: enterprise.id, state })
      const { eligibility } = (await factsOf(DEMAND, await given.demand({ enterprise }))) as {
        eligibility: { ok: boolean; outcome: string; code: string }
      }
      return eligibility.ok ? eligibility.outcome : eligibility.code
    })
    expect(found).toEqual(all('declared confirmed', 'eligible'))
  })
})

describe('facts of a batch', () => {
  const counted = (name: string, values: Row = {}) =>
    answersIn('demand', 0, async (state) => {
      const batch = await given.batch()
      await given.demand({ batch: batch.id, state, ...values })
      return (await factsOf(BATCH, batch))[name]
    })

  test('[R33] what still needs a conclusion, what has one, and what its city may still answer', async () => {
    expect(await counted('unconcluded')).toEqual(all('recommended in-review', 1))
    const passed = { reviewConclusion: 'passed', reviewReason: '好' }
    expect(await counted('unconcluded', passed)).toEqual(all('recommended', 1))
    expect(await counted('concluded', passed)).toEqual(all('in-review', 1))
    expect(await counted('answering', { cityAnswerBy: hours(10) })).toEqual(
      all('returned-to-city submitted returned selected', 1),
    )
  })

  test('[R14] applications that nobody has decided on', async () => {
    const found = await answersIn('application', 0, async (state) => {
      const batch = await given.batch({ kind: 'provider' })
      await given.application({ batch: batch.id, state })
      return (await factsOf(BATCH, batch)).applicationsLeft
    })
    expect(found).toEqual(all('submitted returned accepted in-review concluded', 1))
  })

  test('[R16] [S31] its newest list, and whether one is open to objections', async () => {
    const made = async (state: string): Promise<Row> => {
      const batch = await given.batch()
      await listOf(batch, state)
      return factsOf(BATCH, batch)
    }
    expect(await answersIn('list', null, async (state) => (await made(state)).newestList)).toEqual({
      determined: 'determined',
      announced: 'announced',
      published: 'published',
      superseded: 'superseded',
    })
    expect(await answersIn('list', false, async (state) => (await made(state)).announced)).toEqual(all('announced'))
  })

  test('[R01] another batch of the kind is open only while it is', async () => {
    const found = await answersIn('batch', null, async (state) => {
      const UNDONE = new Error('undone')
      let other: unknown
      const [open] = await query(
        `select 1 from batches where state = 'open' and parallel is not true and kind = 'provider'`,
      )
      expect(open).toBeUndefined()
      await database
        .inTransaction(async () => {
          const first = await given.batch({ kind: 'provider', state, parallel: false })
          const planned = await given.batch({ kind: 'provider', state: 'planned', parallel: false, name: '下一批' })
          const { otherOpen } = await factsOf(BATCH, planned)
          other = otherOpen === null ? null : otherOpen === first.name
          throw UNDONE
        })
        .catch((error: unknown) => {
          if (error !== UNDONE) throw error
        })
      return other
    })
    expect(found).toEqual(all('open'))
  })
})

const listOf = (batch: Given, state: string, own: Row = {}): Promise<Given> =>
  one('plugin::lists.list', {
    title: '名单',
    kind: 'pilot',
    batch: batch.id,
    listVersion: 1,
    entries: [],
    state,
    ...(state === 'determined' ? {} : { objectionsOpenAt: hours(-2), objectionsCloseAt: hours(1) }),
    ...(['published', 'superseded'].includes(state)
      ? { number: '鲁工信〔2026〕1号', publishedOnlineAt: hours(-1) }
      : {}),
    ...own,
  })

describe('facts of a city list', () => {
  const counted = (name: string, none: unknown, values: Row = {}) =>
    answersIn('demand', none, async (state) => {
      const batch = await given.batch({ state: 'closed' })
      const list = await one('plugin::filing.city-list', { batch: batch.id, cityCode: JINAN, title: '推荐' })
      await given.demand({ batch: batch.id, state, ...values })
      return (await factsOf('plugin::filing.city-list', list))[name]
    })

  test('[R28] [S41] what it has recommended, what is not in its list yet, what it may still answer', async () => {
    expect(await counted('recommended', 0)).toEqual(
      all('recommended in-review proposed not-proposed listed not-listed', 1),
    )
    expect(await counted('unfrozen', 0)).toEqual(all('recommended', 1))
    expect(await counted('unfrozen', 0, { cityListVersion: 1 })).toEqual({})
  })
})

describe('facts of an application', () => {
  test('[R06] one per batch: every other that is not withdrawn stands in its way', async () => {
    const found = await answersIn('application', false, async (state) => {
      const provider = await given.provider()
      const first = await given.application({ provider, state: 'withdrawn' })
      await given.application({ provider, batch: first.batch, state })
      return (await factsOf(APPLICATION, first)).otherInBatch !== null
    })
    expect(found).toEqual(
      all('draft submitted returned accepted in-review concluded proposed not-proposed admitted not-admitted rejected'),
    )
  })

  test('[R10] [R13] a panel is convened from the draw on, and concludes by its conclusion', async () => {
    const batch = await given.batch({ kind: 'provider' })
    const made = async (state: string): Promise<Row> => {
      const { application } = await applied(batch, { categories: {} }, { state: 'in-review' })
      const { snapshotHash } = application as unknown as { snapshotHash: string }
      const items = [{ itemKind: 'category', item: 'network', verdict: 'recommend' as const }]
      // Removes the conclusions of `applied`, so that its panel does not count.
      await query('delete from panel_subjects where subject_id = $1', [application.documentId]).catch(() => undefined)
      await concluded({ uid: APPLICATION, documentId: application.documentId, hash: snapshotHash }, items, state)
      return factsOf(APPLICATION, application)
    }
    const concludedIn = await answersIn('panel', false, async (state) => (await made(state)).conclusion !== null)
    expect(concludedIn).toEqual(all('concluded settled'))
  })

  test('[R68] whoever was barred is so whatever the state of his standing', async () => {
    const found = await answersIn('standing', false, async (state) => {
      const provider = await given.provider()
      const own = { provider: provider.id, creditCode: provider.creditCode, cityCode: JINAN, providerName: '甲' }
      await given.standing({ ...own, state, barredUntil: hours(100) })
      return (await factsOf(APPLICATION, await given.application({ provider }))).barredUntil !== null
    })
    expect(found).toEqual(all('active restricted removed disqualified lapsed revoked'))
  })
})

test('[S31] an objection is open until it is answered', async () => {
  const found = await answersIn('objection', 0, async (state) => {
    const batch = await given.batch()
    await given.objection({ batch: batch.id, state })
    return (await factsOf('plugin::lists.list', await listOf(batch, 'announced'))).openObjections
  })
  expect(found).toEqual(all('received accepted', 1))
})

test('[R17] [R36] only an active standing lets a provider show a product', async () => {
  const found = await answersIn('standing', false, async (state) => {
    const { creditCode, cityCode, ...own } = await given.listing()
    const provider = await given.provider()
    const others = { provider: provider.id, providerName: '乙', creditCode: provider.creditCode, cityCode: JINAN }
    await given.standing({ ...others, state, categoryCode: 'solution' })
    const facts = await factsOf('plugin::catalogue.listing', { ...own, creditCode: provider.creditCode } as never)
    expect(creditCode && cityCode).toBeTruthy()
    return (facts.active as string[]).includes('solution')
  })
  expect(found).toEqual(all('active'))
})

describe('what the public reads', () => {
  const reads = async (path: string): Promise<boolean> => (await somebody().get(path)).status === 200

  test('[R16] lists that are or were open to it', async () => {
    const found = await answersIn('list', false, async (state) => {
      const { documentId } = await listOf(await given.batch(), state)
      return reads(`/api/lists/${documentId}`)
    })
    expect(found).toEqual(all('announced published superseded'))
    const recommendation = await answersIn('list', false, async (state) => {
      const { documentId } = await listOf(await given.batch(), state, { kind: 'recommendation', cityCode: JINAN })
      return reads(`/api/lists/${documentId}`)
    })
    expect(recommendation).toEqual({})
  })

  test('[R01] batches that have begun', async () => {
    const found = await answersIn('batch', false, async (state) =>
      reads(`/api/batches/${(await given.batch({ state })).documentId}`),
    )
    expect(found).toEqual(all('open closed'))
  })

  test('[R69] announcements but drafts, once their instant has come', async () => {
    const found = await answersIn('announcement', false, async (state) => {
      const documentId = database.newDocumentId()
      const begun = state === 'draft' ? {} : { publicAt: hours(-1), series: documentId, edition: 1 }
      await one('api::announcement.announcement', {
        ...{ documentId, title: '公告', kind: 'general', body: '正文', state },
        ...begun,
      })
      return reads(`/api/announcements/${documentId}`)
    })
    expect(found).toEqual(all('scheduled published superseded withdrawn'))
  })

  test('[R14] [R66] the register: everybody who was ever admitted, and by default who is in the pool', async () => {
    const shown = (query: string) =>
      answersIn('standing', false, async (state) => {
        const { creditCode } = await given.standing({ state })
        const answer = await somebody().get(`/api/register?filters[creditCode][$eq]=${creditCode}${query}`)
        return answer.body.data?.length > 0
      })
    expect(await shown('')).toEqual(all('active restricted'))
  })

  test('[R36] products that are listed by providers with an active standing', async () => {
    const listed = await answersIn('listing', false, async (state) => {
      const listing = await given.listing({ state })
      return shows(listing)
    })
    expect(listed).toEqual(all('listed'))
  })

  async function shows(listing: Given): Promise<boolean> {
    const [product] = await query<{ id: string }>(
      'select p.document_id as id from products p join listings l on l.product_id = p.id where l.document_id = $1',
      [listing.documentId],
    )
    return reads(`/api/products/${product?.id}`)
  }
})

describe('what an applicant reads of an opinion', () => {
  test('[R33] the reason of the review, when it is determined', async () => {
    const found = await answersIn('demand', null, async (state) => {
      const demand = await given.demand({ state, reviewConclusion: 'passed', reviewReason: '专家意见' })
      const firm: Somebody = await as.account(demand.creditCode)
      return (await firm.get(`/api/my/demands/${demand.documentId}`)).body.data.reviewReason
    })
    expect(found).toEqual(all('proposed not-proposed listed not-listed', '专家意见'))
  })
})

describe('once at a time', () => {
  /** The constraint that a second row violates; both rows are rolled back. */
  async function clash(make: () => Promise<unknown>, again: () => Promise<unknown>): Promise<string | false> {
    const UNDONE = new Error('undone')
    try {
      await database.inTransaction(async () => {
        await make()
        await again()
        throw UNDONE
      })
    } catch (error) {
      if (error === UNDONE) return false
      const { constraint, cause } = error as { constraint?: string; cause?: { constraint?: string } }
      return (
        constraint ?? cause?.constraint ?? /unique constraint "([a-z_]+)"/.exec(String(error))?.[1] ?? String(error)
      )
    }
    return false
  }

  const INDEXES: Record<
    string,
    { flow: string; states: string; make: () => Promise<(state: string) => Promise<unknown>> }
  > = {
    applications_one_per_batch: {
      flow: 'application',
      states:
        'draft submitted returned accepted in-review concluded proposed not-proposed admitted not-admitted rejected',
      make: async () => {
        const provider = await given.provider()
        const batch = (await given.batch({ kind: 'provider' })).id
        return (state) => given.application({ provider, batch, state })
      },
    },
    liaisons_one_current: {
      flow: 'liaison',
      states: 'current',
      make: async () => {
        const cityCode = await cityWithoutLiaison()
        return (state) => one('plugin::filing.liaison', { cityCode, name: '联络员', state })
      },
    },
    officers_once_current: {
      flow: 'officer',
      states: 'current',
      make: () => {
        const adminUserId = 1_500_000_000 + nextNumber('officer')
        const officer = { cityCode: QINGDAO, name: '某人', email: 'x@y.z', adminUserId }
        return Promise.resolve((state) => one('plugin::desk.officer', { ...officer, state }))
      },
    },
    batches_ordinal_once: {
      flow: 'batch',
      states: 'planned open closed',
      make: () => {
        const ordinal = { year: 2098, ordinal: 1 + (nextNumber('ordinal') % 98) }
        return Promise.resolve((state) => given.batch({ ...ordinal, kind: 'provider', state }))
      },
    },
    invitations_once_per_city: {
      flow: 'invitation',
      states: rulesOf('invitation')
        .states.filter((state) => state !== 'revoked')
        .join(' '),
      make: async () => {
        const batch = (await given.batch()).id
        const invited = { creditCode: newCreditCode(), cityCode: JINAN, enterpriseName: '受邀企业', batch }
        return (state) => one('plugin::filing.invitation', { ...invited, state })
      },
    },
    demands_carried_once: {
      flow: 'demand',
      states:
        'draft submitted returned selected not-selected recommended returned-to-city in-review proposed not-proposed listed not-listed',
      make: async () => {
        const enterprise = await given.enterprise()
        const before = await given.demand({ enterprise })
        const batch = (await given.batch()).id
        const carriedFrom = before.documentId
        return (state) => given.demand({ enterprise, batch, carriedFrom, state })
      },
    },
    enterprise_labels_once: {
      flow: 'enterprise-label',
      states: 'declared confirmed',
      make: async () => {
        const { creditCode, id } = await given.enterprise({ labelled: false })
        const label = { creditCode, cityCode: JINAN, enterprise: id, certificateNumber: 'SD-ONCE' }
        return (state) => given.label({ ...label, state })
      },
    },
    standings_one_in_force: {
      flow: 'standing',
      states: 'active restricted',
      make: async () => {
        const provider = await given.provider()
        const own = { provider: provider.id, creditCode: provider.creditCode, cityCode: JINAN, providerName: '甲' }
        return (state) => given.standing({ ...own, state })
      },
    },
    hand_overs_one_open: {
      flow: 'hand-over',
      states: 'proposed',
      make: async () => {
        const { creditCode } = await given.enterprise()
        const moved = { creditCode, organisation: 'enterprise', name: '迁址企业', fromCity: JINAN, toCity: ZIBO }
        return (state) => one('plugin::organisations.hand-over', { ...moved, reason: '迁址', state })
      },
    },
    member_invitations_once: {
      flow: 'member-invitation',
      states: 'open',
      make: async () => {
        const { creditCode } = await given.enterprise()
        const invited = { creditCode, cityCode: JINAN, organisation: 'enterprise', expiresAt: hours(1) }
        return (state) =>
          one('plugin::organisations.member-invitation', {
            ...invited,
            email: 'twice@firm.test',
            tokenHash: database.newDocumentId(),
            state,
          })
      },
    },
    verifications_one_open_registration: {
      flow: 'verification',
      states: 'draft submitted returned',
      make: async () => {
        const { creditCode, cityCode } = await given.enterprise({ verifiedAt: null })
        const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
        const own = { kind: 'registration', organisation: 'enterprise', subjectCode: creditCode, name: '待核验企业' }
        return (state) =>
          one('plugin::organisations.verification', {
            ...{ ...own, creditCode, cityCode, ...papers, submittedAt: hours(-1), state },
          })
      },
    },
  }

  test.each(Object.entries(INDEXES))('[R01] %s', async (name, { flow, states, make }) => {
    const found: Record<string, unknown> = {}
    for (const state of rulesOf(flow).states) {
      const again = await make()
      const clashed = await clash(
        () => again(state),
        () => again(state),
      )
      if (clashed) found[state] = clashed
    }
    expect(found).toEqual(all(states, name))
  })

  test.each([
    ['determined', 'lists_one_determined'],
    ['announced', 'lists_one_announced'],
    ['published', 'lists_one_published'],
    ['superseded', false],
  ])('[R16] lists of one kind and batch that are %s', async (state, name) => {
    const batch = await given.batch()
    expect(
      await clash(
        () => listOf(batch, state),
        () => listOf(batch, state, { listVersion: 2 }),
      ),
    ).toBe(name)
  })

  test('[R69] of a series one edition is current, and numbers are not given twice', async () => {
    const twice = (own: Row) =>
      answersIn('announcement', false, (state) => {
        const series = database.newDocumentId()
        const begun = state === 'draft' ? {} : { publicAt: hours(-1), series, edition: 1 }
        const edition = (values: Row) =>
          one('api::announcement.announcement', {
            ...{ title: '公告', kind: 'general', body: '正文', state, changeNote: '更正', ...begun, ...own, ...values },
          })
        const second = 'number' in own ? { series: database.newDocumentId() } : { edition: 2 }
        return clash(
          () => edition({}),
          () => edition(state === 'draft' ? {} : second),
        )
      })
    expect(await twice({})).toEqual(all('scheduled published withdrawn', 'announcements_one_current'))
    expect(await twice({ number: '一号' })).toEqual(all('scheduled published withdrawn', 'announcements_number_once'))
  })

  test('[R11] an expert is assigned a subject once, unless he was replaced', async () => {
    const found = await answersIn('assignment', false, async (state) => {
      const { actor, expert, panel, subject } = await given.review()
      const assignment = (own: string) =>
        one('plugin::experts.assignment', {
          ...{ panel: panel.id, panelSubject: subject.id, expert: expert.id, expertActor: actor, expertName: '李明' },
          ...{ subjectTitle: '评审', edition: 0, state: own },
        })
      // A declared one exists already.
      return clash(
        () => Promise.resolve(),
        () => assignment(state),
      )
    })
    expect(found).toEqual(all('invited declared scoring submitted recused lapsed', 'assignments_once'))
  })
})
