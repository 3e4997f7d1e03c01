import { procedureTables } from '../harness/tables'

test('every state and action is named in both languages', async () => {
  for (const flow of await procedureTables())
    for (const { label } of [flow, ...Object.values(flow.states), ...Object.values(flow.actions)]) {
      expect(label.zh).toMatch(/\p{Script=Han}/u)
      expect(label.en).toMatch(/^[\x20-\x7e]+$/)
    }
})

test('actions that end or refuse something require a reason', async () => {
  const silent = [
    'select',
    'pass',
    'open',
    'close',
    'announce',
    'publish',
    'freeze',
    'freeze-again',
    'determine-list',
    'submit',
  ]
  for (const flow of await procedureTables())
    for (const [name, action] of Object.entries(flow.actions))
      if (action.dangerous && !action.internal && !silent.includes(name))
        expect({ flow: flow.name, name, needs: action.needs?.reason?.required }).toEqual({
          flow: flow.name,
          name,
          needs: true,
        })
})
