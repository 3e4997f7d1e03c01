import { applicantView, shownStateSql } from './applicant-view'
import { checkFlow } from './flow-check'
import { refuse, defineFlow, type AnyFlow, type Subject } from './workflow'
import { l } from './schema'

const flow = defineFlow<Subject, unknown>()({
  name: 'visit',
  label: l('到访', 'Visit'),
  initial: 'asked',
  states: {
    asked: { label: l('待办', 'Asked'), applicant: l('已提交', 'Sent') },
    liked: { label: l('看好', 'Liked'), applicant: l('办理中', 'With us'), shownAs: 'with-us' },
    disliked: { label: l('不看好', 'Disliked'), applicant: l('办理中', 'With us'), shownAs: 'with-us' },
    done: { label: l('办结', 'Done'), final: true },
  },
  actions: {
    like: { label: l('看好', 'Like'), from: ['asked', 'disliked'], to: 'liked', by: 'city', tellsApplicant: 'reason' },
    dislike: { label: l('不看好', 'Dislike'), from: ['asked', 'liked'], to: 'disliked', by: 'city' },
    finish: { label: l('办结', 'Finish'), from: ['liked'], to: 'done', by: 'city', tellsApplicant: 'reason' },
    drop: { label: l('了结', 'Drop'), from: ['disliked'], to: 'done', by: 'city', tellsApplicant: 'act' },
    close: { label: l('关闭', 'Close'), from: ['liked', 'asked'], to: 'done', by: 'city' },
    leave: { label: l('离开', 'Leave'), from: ['liked', 'disliked'], to: 'done', by: 'account' },
  },
})
const view = applicantView(flow)
const line = (action: string, from: string | null, to: string) => ({ action, from, to, reason: '内部理由' })

test('a hidden state has the name and the label that it shares; another has its own', () => {
  expect(['asked', 'liked', 'disliked', 'done', 'strange', 'toString'].map((state) => view.state(state))).toEqual([
    'asked',
    'with-us',
    'with-us',
    'done',
    'strange',
    'toString',
  ])
  expect(['asked', 'liked', 'disliked', 'done', 'toString'].map((state) => view.label(state)?.zh)).toEqual([
    '已提交',
    '办理中',
    '办理中',
    '办结',
    undefined,
  ])
})

test.each([
  [
    'an act into a hidden state, whatever it tells',
    line('like', 'asked', 'liked'),
    'progress',
    'asked',
    'with-us',
    null,
  ],
  ['an act out of one that tells its reason', line('finish', 'liked', 'done'), 'finish', 'with-us', 'done', '内部理由'],
  ['an act out of one that is told', line('drop', 'disliked', 'done'), 'drop', 'with-us', 'done', null],
  ['an act out of one that is not told', line('close', 'liked', 'done'), 'progress', 'with-us', 'done', null],
  ['an act between states that he knows', line('close', 'asked', 'done'), 'close', 'asked', 'done', null],
  ['how it began', line('create', null, 'asked'), 'create', null, 'asked', null],
])('by an office: %s', (_, given, action, from, to, reason) => {
  expect(view.line(given, false)).toMatchObject({ action, from, to, reason })
})

test('acts of offices within one label are hidden; own acts are shown in full', () => {
  expect(view.line(line('dislike', 'liked', 'disliked'), false)).toBeUndefined()
  expect(view.line(line('leave', 'liked', 'done'), true)).toEqual({
    action: 'leave',
    from: 'with-us',
    fromLabel: { zh: '办理中', en: 'With us' },
    to: 'done',
    toLabel: { zh: '办结', en: 'Done' },
    reason: '内部理由',
  })
  expect(view.line(line('note', 'liked', 'liked'), true)).toMatchObject({ from: 'with-us', to: 'with-us' })
})

test("a refusal names states in the applicant's words, at any depth", () => {
  const refusal = refuse('not-from-here', {
    action: 'leave',
    state: 'liked',
    stateLabel: '看好',
    all: [{ state: 'disliked', label: { zh: '不看好', en: 'Disliked' } }],
    at: new Date(0),
    count: 2,
    none: null,
  })
  expect(view.refusal(refusal)).toEqual({
    ok: false,
    code: 'not-from-here',
    values: {
      action: 'leave',
      state: 'with-us',
      stateLabel: '办理中',
      all: [{ state: 'with-us', label: { zh: '办理中', en: 'With us' } }],
      at: new Date(0),
      count: 2,
      none: null,
    },
  })
  expect(view.refusal(refuse('not-from-here', { state: 'asked', stateLabel: '待办' })).values).toEqual({
    state: 'asked',
    stateLabel: '已提交',
  })
})

test('columns and filters reveal no more than the shared name', () => {
  expect(shownStateSql(flow, 't.state')).toBe(
    `case t.state when 'liked' then 'with-us' when 'disliked' then 'with-us' else t.state end`,
  )
  const plain: AnyFlow = { ...flow, states: { asked: flow.states.asked, done: flow.states.done } }
  expect(shownStateSql(plain, 't.state')).toBe('t.state')
})

test.each([
  ['one label under two names', { disliked: { ...flow.states.disliked, shownAs: 'elsewhere' } }],
  ['one label, and one of them under its own name', { disliked: { ...flow.states.disliked, shownAs: undefined } }],
  ['the label of another state, read under its own name', { done: { label: l('办理中', 'With us'), final: true } }],
  ['a name that is a state', { liked: { ...flow.states.liked, shownAs: 'asked' } }],
  ['a name without a label', { asked: { label: l('待办', 'Asked'), shownAs: 'sent' } }],
])('a table is refused when it is loaded: %s', (_, states) => {
  expect(() => checkFlow({ ...flow, states: { ...flow.states, ...states } } as AnyFlow)).toThrow(/^flow visit: /)
})
