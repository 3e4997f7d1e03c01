import { flowOf, type FlowBinding } from '../../../../shared/server/flows'

/** The binding a verb moves; verbs ask at run time, since the bindings name the verbs. */
export function bindingOf(uid: string): FlowBinding {
  const binding = flowOf(uid)
  if (!binding) throw new Error(`no flow is bound to ${uid}`)
  return binding
}
