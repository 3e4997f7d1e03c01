import type { FlowBinding } from '../../src/shared/server/flows/flows'
import type { ActorKind } from '../../src/shared/pure/actor'
import { given, JINAN, QINGDAO } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { as } from '../harness/people'
import { TYPES } from '../harness/types'
import { actionRuleOf } from '../matrix/actions/all'

interface Person {
  name: string
  kind: ActorKind
  covers: boolean
  act(binding: FlowBinding, documentId: string, action: string): Promise<Reply>
}

const myOf = ({ kind }: FlowBinding) => TYPES.get(kind)?.procedure?.my
const onStaffRoute = (who: Somebody) => (binding: FlowBinding, documentId: string, action: string) =>
  who.post(`/${binding.plugin}/${binding.kind}/${documentId}/${action}`)
const onMyRoute = (who: Somebody) => (binding: FlowBinding, documentId: string, action: string) =>
  who.post(`${myOf(binding)?.path}/${documentId}/${action}`)

/** One organisation represents all others. */
let stranger: Promise<{ creditCode: string }> | undefined

async function people(binding: FlowBinding, creditCode: string | undefined): Promise<Person[]> {
  const staff: Person[] = [
    { name: 'province', kind: 'province', covers: true, act: onStaffRoute(await as.province()) },
    { name: 'city of the row', kind: 'city', covers: true, act: onStaffRoute(await as.cityOfficer(JINAN)) },
    { name: 'another city', kind: 'city', covers: false, act: onStaffRoute(await as.cityOfficer(QINGDAO)) },
    { name: 'auditor', kind: 'auditor', covers: true, act: onStaffRoute(await as.auditor()) },
    { name: 'super admin', kind: 'admin', covers: true, act: onStaffRoute(await as.superAdmin()) },
    { name: 'nobody', kind: 'public', covers: false, act: onStaffRoute(as.nobody()) },
  ]
  const my = myOf(binding)
  if (!my || !creditCode) return staff
  const own = await as.account(creditCode, my.organisation)
  stranger ??= given.enterprise({ labelled: false })
  return [
    ...staff,
    { name: 'own account', kind: 'account', covers: true, act: onMyRoute(own) },
    { name: 'account on a staff route', kind: 'public', covers: true, act: onStaffRoute(own) },
    {
      name: 'another account',
      kind: 'account',
      covers: false,
      act: onMyRoute(await as.account((await stranger).creditCode)),
    },
    { name: 'nobody on my route', kind: 'public', covers: false, act: onMyRoute(as.nobody()) },
  ]
}

export interface Attempt {
  who: string
  action: string
  send(documentId: string): Promise<Reply>
}

/** Every attempt by anybody that the rules do not allow in a state, over the real routes. */
export async function attemptsIn(
  binding: FlowBinding,
  state: string,
  creditCode: string | undefined,
): Promise<Attempt[]> {
  const may = (person: Person, action: string): boolean => {
    const rule = actionRuleOf(binding.flow.name, action)
    return (
      rule !== undefined &&
      !rule.internal &&
      person.covers &&
      rule.by.includes(person.kind) &&
      rule.from.includes(state)
    )
  }
  return (await people(binding, creditCode)).flatMap((person) =>
    Object.keys(binding.flow.actions)
      .filter((action) => !may(person, action))
      .map((action) => ({
        who: person.name,
        action,
        send: (documentId) => person.act(binding, documentId, action),
      })),
  )
}
