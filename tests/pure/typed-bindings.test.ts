import { contributeTo } from '../../src/shared/pure/contribution'
import { defineFlow, type Subject } from '../../src/shared/pure/workflow'
import { bindFlow, bindingOf, bindingsFor, contribute } from '../../src/shared/server/flows/flows'
import type { actOne } from '../../src/shared/server/flows/act'
import { staffActions } from '../../src/plugins/desk/server/permissions'
import { clearBootRegistries } from '../../src/shared/server/process/boot-registries'

interface Note extends Subject {
  title: string | null
}
const label = { zh: '事', en: 'thing' }
const flowOn = <S extends Subject>(name: string) =>
  defineFlow<S, { days: number }>()({
    name,
    label,
    initial: 'open',
    states: { open: { label, final: true } },
    actions: { note: { label, from: ['open'], by: 'city' } },
  })
const noteFlow = flowOn<Note>('note')
const filing = bindingsFor('filing')
const demand = { uid: 'api::demand.demand', kind: 'note', writtenBy: 'verbs' } as const

afterEach(clearBootRegistries)

// Checked by the compiler: an unused @ts-expect-error fails the type check.
test('a table is bound to a type that has what it reads, by its own facts and under names of its own actions', async () => {
  filing({ ...demand, flow: noteFlow, facts: async () => new Map([['d', { days: 1 }]]) })
  // @ts-expect-error a demand has no attribute `titel`
  filing({ ...demand, flow: flowOn<Subject & { titel: string }>('misspelt') })
  // @ts-expect-error the guards judge by `days`
  filing({ ...demand, flow: noteFlow, facts: async () => new Map([['d', { weeks: 1 }]]) })
  const verb = async () => ({ done: [], results: [] })
  filing({ ...demand, flow: noteFlow, verbs: { note: verb } })
  // @ts-expect-error the table has no action `notes`
  filing({ ...demand, flow: noteFlow, verbs: { notes: verb } })
  // @ts-expect-error a demand has no attribute `prioritty`
  filing({ ...demand, flow: noteFlow, procedural: ['prioritty'] })
})

test('a binding asked for by its table, or by what a plugin contributes, knows its rows and actions', () => {
  const added = contributeTo(noteFlow)<{ days: number; weeks: number }>()({
    actions: { sign: { label, from: ['open'], by: 'city' } },
  })
  bindFlow(filing({ ...demand, flow: noteFlow }))
  contribute(demand.uid, { contribution: added })
  const [own, contributed] = [bindingOf(noteFlow), bindingOf(added)]
  expect(own).toBe(bindingOf(demand.uid))
  expect(contributed).toBe(own)
  expect(Object.keys(own.flow.actions)).toEqual(['note', 'sign'])
  type Act = typeof actOne
  const asked = async (act: Act, context: Parameters<Act>[3]) => {
    const { after } = await act(own, 'note', 'd', context)
    // @ts-expect-error a note has a title, and it may be missing
    after.title satisfies string
    // @ts-expect-error the table has no action `nota`
    await act(own, 'nota', 'd', context)
    await act(contributed, 'sign', 'd', context)
    // @ts-expect-error the contribution has no action `note`
    await act(contributed, 'note', 'd', context)
  }
  expect(asked).toBeInstanceOf(Function)
})

test('roles get the actions of staff in procedures: not those of accounts, of the administrator alone, or internal ones', () => {
  const actions = {
    note: { label, from: ['open'], by: 'city' },
    sign: { label, from: ['open'], by: ['admin', 'province', 'account'] },
    repair: { label, from: ['open'], by: 'admin' },
    file: { label, from: ['open'], by: 'account' },
    expire: { label, from: ['open'], by: 'city', internal: true },
  } as const
  const flow = defineFlow<Note, undefined>()({
    name: 'note',
    label,
    initial: 'open',
    states: { open: { label, final: true } },
    actions,
  })
  bindFlow(filing({ ...demand, flow }))
  expect(staffActions().map(({ uid, kinds }) => [uid.split('.').at(-1), kinds])).toEqual([
    ['note', ['city']],
    ['sign', ['province']],
  ])
})

test('a contribution brings no second verb of a name', () => {
  const verbs = (name: string) => ({ [name]: async () => undefined })
  const contribution = contributeTo(noteFlow)()({ actions: { sign: { label, from: ['open'], by: 'city' } } })
  bindFlow(filing({ ...demand, flow: noteFlow, verbs: verbs('note') }))
  expect(() => contribute(demand.uid, { contribution, verbs: verbs('note') })).toThrow(
    `two verbs note for ${demand.uid}`,
  )
  contribute(demand.uid, { contribution, verbs: verbs('sign') })
  expect(Object.keys(bindingOf(noteFlow).verbs ?? {})).toEqual(['note', 'sign'])
})

test('a type, and the name of a flow, is bound once: the second says who has bound the first', () => {
  bindFlow(filing({ ...demand, flow: noteFlow }))
  const twice = /note of lists for plugin::lists.list: filing has bound note to api::demand.demand/
  const other = { uid: 'plugin::lists.list', kind: 'note', writtenBy: 'verbs' } as const
  expect(() => bindFlow(bindingsFor('lists')({ ...other, flow: flowOn<Subject>('note') }))).toThrow(twice)
  const again = /other of desk for api::demand.demand: filing has bound note/
  expect(() => bindFlow(bindingsFor('desk')({ ...demand, flow: flowOn<Subject>('other') }))).toThrow(again)
  expect(() => bindingOf(flowOn<Subject>('unbound'))).toThrow(/no flow is bound to unbound/)
})
