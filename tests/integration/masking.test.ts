import type { AnyFlow } from '../../src/shared/pure/workflow'
import { actorKinds } from '../../src/shared/pure/workflow'
import type { FlowBinding } from '../../src/shared/server/flows/flows'
import { kernel } from '../harness/app'
import type { Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'
import { subject } from '../harness/subjects'
import { TYPES } from '../harness/types'

/** Account routes of each flow with masked states: the list and the pages below a row, from `tests/types`. */
const routesOf = (kind: string) => {
  const my = TYPES.get(kind)?.procedure?.my
  if (!my) throw new Error(`${kind} hides states: tests/types/${kind}.ts says by \`my\` where its accounts read`)
  return my
}
/** The reason given for actions into masked states; applicants must not see it. */
const SECRET = '内部掌握的理由'

const hidden = ({ states }: AnyFlow): string[] =>
  Object.keys(states).filter((state) => states[state]?.shownAs !== undefined)
const cases = kernel.flows
  .allFlows()
  .flatMap((binding) => hidden(binding.flow).map((state) => [binding.kind, state, binding] as const))

interface Row extends Given {
  creditCode: string
  cityCode: string
}

async function rowIn(binding: FlowBinding, state: string): Promise<{ row: Row; who: Somebody }> {
  const row = (await subject(binding, state)) as Row
  const { creditCode, cityCode, documentId } = row
  const into = Object.entries(binding.flow.actions).filter(([, { to }]) => to === state)
  const now = new Date()
  for (const [at, [name, action]] of into.entries()) {
    const [kind = 'system'] = actorKinds(action)
    const line = {
      uid: binding.uid,
      documentId,
      version: 1000 + at,
      from: action.from[0] ?? null,
      to: state,
      action: name,
    }
    await kernel.history.recordActs(
      [{ ...line, cityCode, creditCode, reason: SECRET, input: { reason: SECRET } }],
      { kind, id: 'admin:1', name: '经办人甲', cityCodes: [] },
      { now, arrivedAt: now },
    )
  }
  expect(into.length).toBeGreaterThan(0)
  return { row, who: await as.account(creditCode, routesOf(binding.kind).organisation) }
}

/** The answer reveals neither which of the masked states it is, nor the reason. */
function expectMasked(answer: unknown, { flow }: FlowBinding): void {
  const text = JSON.stringify(answer)
  for (const state of hidden(flow)) {
    const { zh = '', en = '' } = flow.states[state]?.label ?? {}
    const shown = [state, zh, en].filter((word) => new RegExp(`(^|[^\\w-])${word}([^\\w-]|$)`).test(text))
    expect([state, shown, text]).toEqual([state, [], text])
  }
  expect(text).not.toContain(SECRET)
  expect(text).not.toContain('经办人甲')
}

test('flows with hidden states are covered', () => {
  expect(new Set(cases.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(2)
  expect(cases.length).toBeGreaterThanOrEqual(4)
})

describe.each(cases)('%s in the hidden state %s', (kind, state, binding) => {
  const { path, pages = [] } = routesOf(kind)
  const shown = binding.flow.states[state]?.shownAs as string

  test.each(['zh', 'en'])('list, page and sub-routes show the shared label only (%s)', async (language) => {
    const { row, who } = await rowIn(binding, state)
    const headers = { 'Accept-Language': language }
    const one = await who.get(`${path}/${row.documentId}`, headers)
    expect(one).toAnswer(200)
    expect(one.body.data).toMatchObject({ state: shown, stateLabel: binding.flow.states[state]?.applicant })
    expect(one.body.data.history.length).toBeGreaterThan(0)
    expect(one.body.data.actions.length).toBeGreaterThan(0)
    expectMasked(one.body, binding)
    const list = await who.get(path, headers)
    expect(list.body.data).toMatchObject([{ documentId: row.documentId, state: shown }])
    expectMasked(list.body, binding)
    for (const page of pages) expectMasked((await who.get(`${path}/${row.documentId}/${page}`, headers)).body, binding)
  })

  test('a filter finds it by the shown name only', async () => {
    const { row, who } = await rowIn(binding, state)
    const found = async (query: string): Promise<number> => {
      const answer = await who.get(`${path}?${query}`)
      expect(answer).toAnswer(200)
      return answer.body.data.length
    }
    expect(await found(`filters[state][$eq]=${shown}`)).toBe(1)
    for (const name of hidden(binding.flow)) {
      expect([name, await found(`filters[state][$eq]=${name}`)]).toEqual([name, 0])
      expect([name, await found(`filters[state][$ne]=${name}`)]).toEqual([name, 1])
    }
    expect(row.documentId).toBeTruthy()
  })

  const acts = Object.entries(binding.flow.actions).filter(
    ([, action]) => !action.internal && actorKinds(action).includes('account'),
  )
  test.each(acts.map(([name]) => name))('%s: neither answers nor refusals reveal more', async (name) => {
    for (const language of ['zh', 'en']) {
      const { row, who } = await rowIn(binding, state)
      const act = (body: object) =>
        name === 'save'
          ? who.put(`${path}/${row.documentId}`, body, { 'Accept-Language': language })
          : who.post(`${path}/${row.documentId}/${name}`, body, { 'Accept-Language': language })
      const answers = [await act({ version: 999_999 }), await act(name === 'save' ? { title: '改' } : {})]
      for (const { status, body } of answers) {
        expect([name, status < 500]).toEqual([name, true])
        expectMasked(body, binding)
      }
      expectMasked((await who.get(`${path}/${row.documentId}`)).body, binding)
    }
  })
})

test('refusing to prefill an application under review does not reveal its state', async () => {
  const binding = kernel.flows.bindingOf('plugin::applications.application')
  for (const state of hidden(binding.flow)) {
    const { row, who } = await rowIn(binding, state)
    const answer = await who.post(`${routesOf('application').path}/${row.documentId}/prefill`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expectMasked(answer.body, binding)
  }
})
