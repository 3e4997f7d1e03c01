import { FIRST_FORM } from '../../src/plugins/applications/domain/form'
import type { FlowBinding } from '../../src/shared/server/flows/flows'
import { database, query } from './app'
import { isBypassed, fileOf, given, hours, JINAN, newCreditCode, rows, ZIBO, type Given } from './given'
import { nextNumber } from './running'

type Row = Record<string, unknown>

/** A row of a procedure in a state; everything is in Jinan but a city's row, which is a city of its own. */
export async function subject(binding: FlowBinding, state: string): Promise<Given> {
  const make = SUBJECTS[`${binding.plugin}.${binding.kind}`]
  if (!make) throw new Error(`no test knows how to make a ${binding.plugin}.${binding.kind}`)
  return make(state)
}

const first = async (uid: string, values: Row): Promise<Given> => (await rows<Given>(uid, [values]))[0] as Given

const SUBJECTS: Record<string, (state: string) => Promise<Given>> = {
  'filing.batch': (state) => given.batch({ state }),
  'desk.city': async () =>
    (await query<Given>('select *, document_id as "documentId" from cities where code = $1', [JINAN]))[0] as Given,
  'filing.demand': (state) => given.demand({ state, ...(state === 'listed' ? { reviewConclusion: 'passed' } : {}) }),
  'applications.application': (state) => given.application({ state }),
  'applications.application-form': async (state) => {
    const [current] = await query<Given>(
      `select *, document_id as "documentId" from application_forms where state = $1 order by id desc limit 1`,
      [state],
    )
    // One is in force and one is drafted at a time.
    return current && !isBypassed('plugin::applications.application-form') ? current : formOf(state)
  },
  'organisations.enterprise-label': async (state) => given.label({ ...(await owner()), state }),
  'filing.liaison': async (state) => {
    // A city has one at a time, and none is ever deleted.
    const [current] = await query<Given>(
      `select *, document_id as "documentId" from liaisons where city_code = $1 and state = 'current' and $2 = state`,
      [JINAN, state],
    )
    return current ?? first('plugin::filing.liaison', { cityCode: JINAN, name: '联络员', state })
  },
  'filing.invitation': async (state) =>
    first('plugin::filing.invitation', {
      ...(await owner()),
      enterpriseName: '受邀企业',
      batch: (await given.batch()).id,
      state,
    }),
  'filing.city-list': async (state) => {
    const batch = await given.batch({ state: 'closed' })
    return first('plugin::filing.city-list', { batch: batch.id, cityCode: JINAN, title: '推荐', state })
  },
  'lists.list': async (state) => {
    const batch = await given.batch()
    const published =
      state === 'published' ? { number: '鲁工信〔2026〕1号', publishedOnlineAt: new Date().toISOString() } : {}
    const announced = state === 'announced' ? { objectionsOpenAt: hours(-1), objectionsCloseAt: hours(1) } : {}
    return first('plugin::lists.list', {
      title: '名单',
      kind: 'recommendation',
      batch: batch.id,
      cityCode: JINAN,
      listVersion: 1,
      state,
      ...published,
      ...announced,
    })
  },
  'lists.objection': (state) => given.objection({ state }),
  'organisations.hand-over': async (state) =>
    first('plugin::organisations.hand-over', {
      creditCode: (await owner()).creditCode,
      organisation: 'enterprise',
      name: '迁址企业',
      fromCity: JINAN,
      toCity: ZIBO,
      reason: '迁址',
      state,
    }),
  'organisations.verification': async (state) => {
    const { creditCode, cityCode } = await owner()
    const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
    const files = { ...papers, submittedAt: new Date().toISOString() }
    return first('plugin::organisations.verification', {
      kind: 'registration',
      organisation: 'enterprise',
      subjectCode: creditCode,
      creditCode,
      cityCode,
      name: '待核验企业',
      state,
      ...(state === 'draft' ? {} : files),
    })
  },
  'organisations.member-invitation': async (state) =>
    first('plugin::organisations.member-invitation', {
      ...(await owner()),
      organisation: 'enterprise',
      email: 'someone@firm.test',
      tokenHash: database.newDocumentId(),
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      state,
    }),
  'experts.expert': async (state) =>
    first('plugin::experts.expert', { name: '专家', termStartsOn: '2020-01-01', termEndsOn: '2099-12-31', state }),
  'experts.panel': async (state) => (await given.review({ panelState: state })).panel,
  'experts.assignment': async (state) => (await given.review({ state })).assignment,
  'pool.standing': (state) => given.standing({ state }),
  'catalogue.listing': (state) => given.listing({ state }),
  'announcements.announcement': (state) => announcement(state),
  'desk.officer': (state) =>
    first('plugin::desk.officer', {
      cityCode: JINAN,
      name: '某人',
      email: 'x@y.z',
      adminUserId: 1_000_000_000 + nextNumber('officer'),
      state,
    }),
}

/** A version of the form that nobody is asked. */
const formOf = (state: string): Promise<Given> => {
  const version = 1000 + nextNumber('form')
  const content = JSON.stringify({ ...FIRST_FORM, version })
  return first('plugin::applications.application-form', {
    title: '申请表',
    formVersion: version,
    content,
    hash: '0'.repeat(64),
    state,
  })
}

/** One that is no draft is public since a moment, but for the scheduled, which is due in an hour. */
async function announcement(state: string): Promise<Given> {
  const documentId = database.newDocumentId()
  const publicAt = new Date(Date.now() + (state === 'scheduled' ? 3_600_000 : -1000)).toISOString()
  const begun = state === 'draft' ? {} : { publicAt, series: documentId, edition: 1 }
  return first('api::announcement.announcement', {
    documentId,
    title: '公告',
    kind: 'general',
    body: '正文',
    state,
    ...begun,
  })
}

async function owner(): Promise<{ creditCode: string; cityCode: string; enterprise?: number }> {
  const { creditCode, cityCode } = await given.enterprise({ creditCode: newCreditCode(), labelled: false })
  return { creditCode, cityCode }
}
