import type { StaffKind } from '../../src/shared/pure/actor'

/** Who must act on a row in this state, and the task that says so; or why nobody is waited for. */
export type Awaited = { task: string; of: StaffKind } | { none: string }

const of = (kind: StaffKind, task: string): Awaited => ({ task, of: kind })
const none = (why: string): Awaited => ({ none: why })

const MAY_CHANGE = none('complete; a change is the decision of whoever makes it')
const OPTIONAL = none('what there was to do is done; going back is optional')

/** Flow -> state in which staff may act. Written by hand from the policy; a new state of staff needs its line. */
export const AWAITED: Readonly<Record<string, Readonly<Record<string, Awaited>>>> = {
  city: { active: of('city', 'filing/liaison-370100') },
  officer: { current: MAY_CHANGE },
  announcement: {
    draft: of('province', 'announcements/drafts'),
    scheduled: none('appears by itself at its time'),
    published: MAY_CHANGE,
  },
  'hand-over': { proposed: of('city', 'organisations/hand-overs-370200') },
  'enterprise-label': { declared: of('city', 'organisations/labels'), confirmed: OPTIONAL },
  verification: { submitted: of('city', 'organisations/verifications') },
  assignment: {
    invited: of('expert', 'experts/assignments'),
    declared: of('expert', 'experts/assignments'),
    scoring: of('expert', 'experts/assignments'),
    submitted: OPTIONAL,
  },
  expert: { active: MAY_CHANGE, suspended: none('suspended by a decision, until another one') },
  panel: {
    planned: of('province', 'experts/planned'),
    drawn: of('province', 'experts/drawn'),
    individual: of('province', 'experts/overdue-individual'),
    discussion: of('province', 'experts/overdue-discussion'),
    stuck: of('province', 'experts/stuck'),
    concluded: none('what it concluded on waits: applications/concluded, filing/in-review'),
  },
  batch: { planned: of('province', 'filing/batches-planned'), open: of('province', 'filing/batch') },
  'city-list': { collecting: of('city', 'filing/list-370100'), frozen: OPTIONAL, none: OPTIONAL },
  demand: {
    submitted: of('city', 'filing/submitted'),
    selected: of('city', 'filing/selected'),
    'not-selected': OPTIONAL,
    recommended: of('province', 'filing/recommended'),
    'returned-to-city': of('city', 'filing/returned-to-city'),
    'in-review': of('province', 'filing/in-review'),
  },
  invitation: { invited: none('the enterprise has to answer') },
  liaison: { current: MAY_CHANGE },
  standing: { active: MAY_CHANGE, restricted: none('restricted by a decision, until another one') },
  'application-form': { draft: of('province', 'forms/draft'), current: MAY_CHANGE },
  application: {
    submitted: of('province', 'applications/submitted'),
    returned: of('province', 'applications/unanswered'),
    accepted: of('province', 'applications/accepted'),
    concluded: of('province', 'applications/concluded'),
  },
  list: { determined: of('province', 'lists/determined'), announced: of('province', 'lists/announced') },
  objection: {
    received: of('province', 'lists/objections-received'),
    accepted: of('province', 'lists/objections-accepted'),
    dismissed: OPTIONAL,
  },
}
