import { createHash } from 'node:crypto'
import { query, strapi } from '../app'
import { fileOf, given, JINAN, newCreditCode, QINGDAO, rows, type Given } from '../given'

type Row = Record<string, unknown>

/** Makes rows a and b of every table that a violation speaks of; the transaction around it is rolled back. */
export async function prepareGround(): Promise<void> {
  await query('create temporary table violation_ground (name text, which text, row_id integer) on commit drop')
  const free = await query<{ code: string }>(
    `select code from cities c where not exists (select 1 from liaisons l where l.city_code = c.code and l.state = 'current') order by code desc limit 2`,
  )
  for (const [at, which] of (['a', 'b'] as const).entries()) {
    const made = await makeRows(String(free[at]?.code), at)
    for (const [name, { id }] of Object.entries(made))
      await query('insert into violation_ground values ($1, $2, $3)', [name, which, id])
  }
  for (const [at, which] of ['a', 'b'].entries())
    await query(
      'insert into violation_ground select $1, $2, id from cities where state is not null order by code offset $3 limit 1',
      ['cities', which, at],
    )
}

const one = async (uid: string, values: Row): Promise<Given> => {
  const [row] = await rows<Given>(uid, [values])
  if (!row) throw new Error(`no ${uid} was made`)
  return row
}

const FILE = {
  name: '证明',
  mime: 'image/png',
  size: 1,
  sha256: '0'.repeat(64),
  storage: 'local',
  scan: 'unscanned',
  uploadedBy: '某人',
  uploadedAt: new Date().toISOString(),
}

const ATTEMPT = {
  attemptedAt: new Date().toISOString(),
  day: '2026-08-20',
  actorName: '某人',
  way: 'read',
  subjectUid: 'api::demand.demand',
  subjectLabel: '转型需求',
  subjectId: 'ground',
  cityName: '青岛市',
}

async function makeRows(cityCode: string, at: number): Promise<Record<string, { id: number }>> {
  const enterprise = await given.enterprise({ cityCode, labelled: false })
  const { creditCode } = enterprise
  const batches = await given.batch()
  const provider = { creditCode: newCreditCode(), cityCode }
  const listed = { batch: batches.id, kind: 'recommendation', title: '名单', cityCode, listVersion: 1 }
  const account = await accountRow(at)
  const proof = await one('plugin::files.private-file', {
    ...FILE,
    purpose: 'verification',
    cityCode,
    creditCode,
  })
  const objection = await given.objection({ batch: batches.id })
  const { expert, panel, subject, assignment } = await given.review()
  const scored = { assignment: assignment.id, panelSubject: subject.id, round: 1, itemKind: 'demand', item: 'demand' }
  const papers = { organisation: 'enterprise', cityCode, name: '企业' }
  const attempts = await one('plugin::desk.attempt', { ...ATTEMPT, actorId: `admin:ground${at}` })
  return {
    attempts,
    enterprises: enterprise,
    batches,
    enterprise_labels: await given.label({ creditCode, cityCode, enterprise: enterprise.id }),
    demands: await given.demand({ enterprise, batch: batches.id, state: 'submitted', carriedFrom: `x${at}` }),
    providers: await one('api::provider.provider', { ...provider, name: '服务商' }),
    products: await one('api::product.product', { ...provider, name: '产品', categoryCode: 'solution' }),
    case_studies: await one('api::case-study.case-study', { ...provider, title: '案例' }),
    liaisons: await one('plugin::filing.liaison', { cityCode, name: '联络员' }),
    invitations: await one('plugin::filing.invitation', {
      batch: batches.id,
      cityCode,
      creditCode,
      enterpriseName: '企业',
    }),
    city_lists: await cityList(batches.id, cityCode),
    lists: await one('plugin::lists.list', { ...listed, state: 'determined' }),
    published_lists: await one('plugin::lists.list', {
      ...listed,
      listVersion: 2,
      state: 'published',
      number: '文号',
      publishedOnlineAt: new Date().toISOString(),
    }),
    standings: await given.standing({ cityCode, categoryCode: 'network' }),
    listings: await given.listing(),
    ...(await applied(cityCode, at)),
    officers: await one('plugin::desk.officer', { cityCode, name: '某人', email: 'x@y.z', adminUserId: 880_000 + at }),
    private_files: proof,
    verifications: await one('plugin::organisations.verification', {
      ...papers,
      kind: 'registration',
      subjectCode: creditCode,
      creditCode,
      state: 'submitted',
      licence: proof.documentId,
      letter: proof.documentId,
      submittedAt: new Date().toISOString(),
    }),
    claims: await one('plugin::organisations.verification', {
      ...papers,
      kind: 'claim',
      subjectCode: creditCode,
      accountId: account.id,
      state: 'draft',
    }),
    member_invitations: await one('plugin::organisations.member-invitation', {
      creditCode,
      cityCode,
      organisation: 'enterprise',
      email: `ground${at}@invited.test`,
      tokenHash: `ground${at}`,
      expiresAt: new Date().toISOString(),
      state: 'open',
    }),
    hand_overs: await one('plugin::organisations.hand-over', {
      creditCode,
      organisation: 'enterprise',
      name: '企业',
      fromCity: cityCode,
      toCity: cityCode === JINAN ? QINGDAO : JINAN,
      reason: '迁址',
      state: 'proposed',
    }),
    objections: objection,
    objection_files: await one('plugin::lists.objection-file', {
      objection: objection.id,
      name: '证据',
      proof: (await one('plugin::files.private-file', { ...FILE, purpose: 'objection' })).documentId,
    }),
    extensions: await one('plugin::filing.extension', {
      batch: batches.id,
      window: 'filing',
      scope: 'city',
      cityCode,
      until: new Date().toISOString(),
      reason: '理由',
    }),
    experts: expert,
    panels: panel,
    panel_subjects: subject,
    assignments: assignment,
    panel_parties: await one('plugin::experts.panel-party', {
      panelSubject: subject.id,
      creditCode,
      name: '企业',
      role: 'applicant',
    }),
    panel_draws: await one('plugin::experts.panel-draw', {
      panel: panel.id,
      drawnBy: 'named',
      size: 3,
      drawnAt: new Date().toISOString(),
    }),
    scores: await one('plugin::experts.score', {
      ...scored,
      expertActor: assignment.expertActor,
      edition: 0,
      criterion: '1',
      points: 80,
      reason: '好',
      snapshotHash: 'h',
    }),
    conclusions: await one('plugin::experts.conclusion', {
      panel: panel.id,
      panelSubject: subject.id,
      round: 1,
      itemKind: 'demand',
      item: 'demand',
      verdict: 'recommend',
      sheets: 3,
      mean: 8000,
      spread: 0,
      expertActor: assignment.expertActor,
      chairName: '李明',
      concludedAt: new Date().toISOString(),
    }),
    provider_categories: await one('api::provider-category.provider-category', {
      code: `x${at}`,
      number: 90 + at,
      name: '类别',
    }),
    announcements: await one('api::announcement.announcement', {
      title: '公告',
      kind: 'general',
      body: '正文',
      state: 'published',
      publicAt: new Date().toISOString(),
      series: `ground${at}`,
      edition: 1,
    }),
    up_users: account,
    memberships: await one('plugin::organisations.membership', {
      accountId: account.id,
      creditCode,
      organisation: 'enterprise',
      standing: 'owner',
    }),
  }
}

/** An application with its snapshot and its file, and a form that asks nobody. */
async function applied(cityCode: string, at: number): Promise<Record<string, { id: number }>> {
  const provider = await given.provider({ cityCode })
  const { creditCode } = provider
  const application = await given.application({ provider, state: 'submitted' })
  const owned = { application: application.id, creditCode, cityCode }
  const sealed = { edition: 1, formVersion: 1, receiptNumber: 'T', submittedAt: new Date().toISOString() }
  const hash = createHash('sha256').update('{}').digest('hex')
  return {
    applications: application,
    application_snapshots: await one('plugin::applications.application-snapshot', {
      ...owned,
      ...sealed,
      content: '{}',
      hash,
    }),
    application_files: await one('plugin::applications.application-file', {
      ...owned,
      file: await fileOf(creditCode, cityCode),
    }),
    application_forms: await one('plugin::applications.application-form', {
      title: '申请表',
      formVersion: 900 + at,
      content: '{}',
      hash,
      state: 'superseded',
    }),
  }
}

/** A batch that is open has a row for every city. */
async function cityList(batch: number, cityCode: string): Promise<{ id: number }> {
  const [row] = await query<{ id: number }>('select id from city_lists where batch_id = $1 and city_code = $2', [
    batch,
    cityCode,
  ])
  if (!row) throw new Error('an open batch has no city list')
  return row
}

const accountRow = (at: number): Promise<{ id: number }> =>
  strapi.db.query('plugin::users-permissions.user').create({
    data: { username: `ground${at}`, email: `ground${at}@account.test`, provider: 'local', confirmed: true },
  }) as Promise<{ id: number }>
