import { decide, type Decision } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { correctedEdition, withdrawnEdition } from './announcement-editions'
import { announcementFlow } from './announcement-flow'
import type { Announcement } from './announcement-guards'

const now = new Date('2026-11-27T04:00:00Z')
const before = '2026-11-27T03:59:59Z'
const after = '2026-11-27T04:00:01Z'
const province: Actor = { kind: 'province', id: 'admin:1', name: '省厅', cityCodes: [] }
const clock: Actor = { kind: 'system', id: 'system', name: '系统', cityCodes: [] }

const announcement = (values: Partial<Announcement> = {}): Announcement => ({
  documentId: 'a',
  version: 1,
  state: 'draft',
  title: '公告',
  kind: 'general',
  number: null,
  ground: null,
  decision: null,
  decidedOn: null,
  body: '正文',
  publicAt: null,
  edition: null,
  series: null,
  aboutUid: null,
  aboutId: null,
  ...values,
})
const on = (action: string, subject: Announcement, input: Record<string, unknown> = {}, actor = province): Decision =>
  decide(announcementFlow, action, { subject, actor, input, facts: undefined, at: { now, arrivedAt: now } })
const published = (values: Partial<Announcement> = {}) =>
  announcement({ state: 'published', publicAt: before, series: 'a', edition: 1, ...values })

test('published at once, or at an instant in the future only', () => {
  expect(on('publish', announcement())).toEqual({
    ok: true,
    to: 'published',
    set: { publicAt: now.toISOString(), series: 'a', edition: 1 },
  })
  expect(on('schedule', announcement(), { publicAt: after })).toMatchObject({ to: 'scheduled' })
  for (const publicAt of [before, now.toISOString()])
    expect(on('schedule', announcement(), { publicAt })).toMatchObject({ code: 'not-in-future' })
})

test('[R67] a public notice without number, ground and decision cannot be published', () => {
  const notice = announcement({ kind: 'public-notice', number: '1号', ground: ' ' })
  const ways: [string, Record<string, unknown>, Actor][] = [
    ['publish', {}, province],
    ['schedule', { publicAt: after }, province],
    ['issue', {}, clock],
    ['replace', {}, province],
  ]
  for (const [action, input, actor] of ways)
    expect(on(action, notice, input, actor)).toMatchObject({
      code: 'notice-incomplete',
      values: { names: ['ground', 'decision'] },
    })
  expect(on('publish', { ...notice, ground: '弄虚作假', decision: '取消服务资格' })).toMatchObject({ ok: true })
})

test('depends on the instant, not on a job: unscheduled before publication, corrected after it', () => {
  const due = announcement({ state: 'scheduled', publicAt: before, series: 'a', edition: 1 })
  const coming = { ...due, publicAt: after }
  expect(on('unschedule', due)).toMatchObject({ code: 'public-already' })
  expect(on('publish', due)).toMatchObject({ code: 'public-already' })
  expect(on('appear', due, {}, clock)).toMatchObject({ to: 'published' })
  expect(on('correct', due, { title: '新题', reason: '笔误' })).toMatchObject({ to: 'superseded' })
  expect(on('withdraw', coming, { reason: '有误' })).toMatchObject({ code: 'not-public-yet' })
  expect(on('appear', coming, {}, clock)).toMatchObject({ code: 'not-public-yet' })
  expect(on('unschedule', coming)).toMatchObject({ to: 'draft', set: { publicAt: null } })
})

test('an announcement appears at its very instant; a draft is not public, whatever instant it has', () => {
  const at = (publicAt: string) => announcement({ state: 'scheduled', publicAt, series: 'a', edition: 1 })
  expect(on('appear', at(now.toISOString()), {}, clock)).toMatchObject({ to: 'published' })
  expect(on('unschedule', at(now.toISOString()))).toMatchObject({ code: 'public-already' })
  expect(on('appear', at('2026-11-27T04:00:00.001Z'), {}, clock)).toMatchObject({ code: 'not-public-yet' })
  expect(on('publish', announcement({ publicAt: before }))).toMatchObject({ to: 'published' })
})

test('[R69] a correction changes something and states what, in which edition and why', () => {
  const old = published({ number: '3号', title: '原题' })
  expect(on('correct', old, { title: '原题', reason: '笔误' })).toMatchObject({ code: 'nothing-corrected' })
  expect(on('correct', old, { title: '新题' })).toMatchObject({ code: 'needs-missing' })
  expect(correctedEdition(old, { title: '新题', number: null, body: '新文', reason: '笔误' })).toMatchObject({
    title: '新题',
    number: '3号',
    body: '新文',
    series: 'a',
    edition: 2,
    changeNote: '更正第1版（3号）的标题、正文：笔误',
  })
  expect(withdrawnEdition(published({ edition: 2 }), { reason: '有误' })).toMatchObject({
    edition: 3,
    body: '本公告已撤回。有误',
    changeNote: '撤回第2版：有误',
  })
})
