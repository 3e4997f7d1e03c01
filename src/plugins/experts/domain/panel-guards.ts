import { defineRefusals } from '../../../shared/pure/refusal'
import { settled } from '../../../shared/pure/settling'
import { onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { assertSize } from './draw'
import { refuse as refuseConclusion } from './conclude'
import type { PanelKind, ReviewMode } from './words'

export const refuse = defineRefusals({
  'panel-empty': { status: 409, zh: '专家组还没有评审事项', en: 'The panel has nothing to review' },
  'chair-not-member': {
    status: 400,
    zh: '组长应为本专家组成员',
    en: 'The chair must be a member of the panel',
  },
  'chair-missing': { status: 409, zh: '请先指定组长', en: 'Name a chair first' },
  'chair-gone': {
    status: 409,
    zh: '组长已回避或退出，请先改派组长',
    en: 'The chair has left the panel; name another one first',
  },
  'too-few-members': {
    status: 409,
    zh: '专家组现有{members}名成员，须{size}名',
    en: 'The panel has {members} members and needs {size}',
  },
  'due-in-past': { status: 400, zh: '截止时间应晚于现在', en: 'The due date must lie in the future' },
  'due-not-later': {
    status: 400,
    zh: '新的截止时间应晚于原截止时间',
    en: 'The new due date must be later than the old one',
  },
  'discussion-needed': {
    status: 409,
    zh: '以下事项评分差距过大，须先合议：{titles}',
    en: 'The scores lie too far apart; discuss first: {titles}',
  },
  'still-owing': {
    status: 409,
    zh: '独立评审尚未结束：还有{owing}份未提交，截止时间未到',
    en: 'The individual phase is not over: {owing} sheets are owed and the due date has not passed',
  },
  'no-discussion-needed': {
    status: 409,
    zh: '评分差距未超过设定值，无需合议；如确需合议请说明理由',
    en: 'The spread asks for no discussion; give a reason if one is wanted all the same',
  },
  'subjects-invalid': {
    status: 400,
    zh: '请选择 1 至 {most} 个互不相同的评审事项',
    en: 'Name 1 to {most} different subjects',
  },
  'subject-unknown': {
    status: 404,
    zh: '以下事项不能提交本专家组评审：{subjects}',
    en: 'These cannot be put before this panel: {subjects}',
  },
  'subject-elsewhere': {
    status: 409,
    zh: '“{title}”已由专家组“{panel}”评审',
    en: '"{title}" is before the panel "{panel}" already',
  },
  'subject-drawn-for': {
    status: 409,
    zh: '“{title}”已分配过专家，不能移出；请作废本专家组后另行组建',
    en: 'Experts were assigned to "{title}" before; void the panel and plan another one',
  },
  'review-begun': {
    status: 409,
    zh: '已有专家开始评审，不能重新抽取',
    en: 'An expert has begun; the panel is not drawn again',
  },
})

export interface Panel extends Subject {
  title: string
  size: number
  /** Identity of the chair, `admin:12`. */
  expertActor: string | null
  dueAt: string | null
  round: number
}

/** A panel as it is stored. */
export interface PanelRow extends Panel {
  id: number
  kind: PanelKind
  reviewMode: ReviewMode
  specialities: string[] | null
  chairName: string
  conclusionText: string
  concludedAt: string
}

/** Progress of one subject. */
export interface SubjectProgress {
  title: string
  needed: number
  submitted: number
  owing: number
  needsDiscussion: boolean
}

export interface Member {
  expert: string
  name: string
  /** Identity of his login; without one he cannot review. */
  actorId: string | null
  /** Has declared, or gone further. */
  begun: boolean
}

export interface PanelFacts {
  subjects: readonly SubjectProgress[]
  /** Members who have not left. */
  members: readonly Member[]
}

type PanelGuard = Guard<Panel, PanelFacts>

export const sized: PanelGuard = ({ subject }) => assertSize(subject.size)

export const MOST_SUBJECTS = 500

/** Document ids, each once. */
export const subjectsNamed = onInput<Panel, PanelFacts>('subjectsNamed', ({ input: { subjects } }) => {
  const fine =
    Array.isArray(subjects) &&
    subjects.length <= MOST_SUBJECTS &&
    subjects.every((id) => typeof id === 'string' && id.length <= 64) &&
    new Set(subjects).size === subjects.length
  return fine || refuse('subjects-invalid', { most: MOST_SUBJECTS })
})

export const hasSubjects: PanelGuard = ({ facts }) => facts.subjects.length > 0 || refuse('panel-empty')

/** With too few members a panel could never conclude. */
export const enoughMembers: PanelGuard = ({ subject: { size }, facts: { members } }) =>
  members.length >= size || refuse('too-few-members', { members: members.length, size })

/** Exactly one chair, still a member: nobody else can conclude. */
export const chaired: PanelGuard = ({ subject: { expertActor }, facts }) => {
  if (!expertActor) return refuse('chair-missing')
  return facts.members.some(({ actorId }) => actorId === expertActor) || refuse('chair-gone')
}

export const chairIsMember = onInput<Panel, PanelFacts>(
  'chairIsMember',
  ({ input, facts }) =>
    facts.members.some(({ expert, actorId }) => expert === input.expert && actorId !== null) ||
    refuse('chair-not-member'),
)

export const noReviewBegun: PanelGuard = ({ facts }) =>
  facts.members.every(({ begun }) => !begun) || refuse('review-begun')

export const dueAhead = onInput<Panel, PanelFacts>(
  'dueAhead',
  ({ input, at }) => !input.dueAt || new Date(String(input.dueAt)) > at.now || refuse('due-in-past'),
)

export const dueLater = onInput<Panel, PanelFacts>(
  'dueLater',
  ({ subject, input }) =>
    !subject.dueAt || new Date(String(input.dueAt)) > new Date(subject.dueAt) || refuse('due-not-later'),
)

/** R13: all have submitted, or the due date has passed. The quorum is a separate guard. */
export const individualOver: PanelGuard = ({ subject, facts, at }) => {
  const owing = facts.subjects.reduce((sum, progress) => sum + progress.owing, 0)
  const due = subject.dueAt === null ? null : new Date(subject.dueAt)
  if (subject.state === 'individual' && owing > 0)
    return due === null || at.arrivedAt < due ? refuse('still-owing', { owing }) : settled(due, at)
  return true
}

export const quorate: PanelGuard = ({ facts }) => {
  const short = facts.subjects.find(({ submitted, needed }) => submitted < needed)
  return !short || refuseConclusion('quorum-missing', { ...short })
}

/** S34: a wide spread must be discussed before concluding. */
export const discussed: PanelGuard = ({ subject, facts }) => {
  const titles = facts.subjects.filter(({ needsDiscussion }) => needsDiscussion).map(({ title }) => title)
  return subject.state === 'individual' && titles.length > 0 ? refuse('discussion-needed', { titles }) : true
}

export const wantsDiscussion = onInput<Panel, PanelFacts>(
  'wantsDiscussion',
  ({ facts, input }) =>
    facts.subjects.some(({ needsDiscussion }) => needsDiscussion) ||
    Boolean(input.reason) ||
    refuse('no-discussion-needed'),
)
