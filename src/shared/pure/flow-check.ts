import type { AnyFlow } from './workflow'

/**
 * Checks a flow when it is loaded.
 * @throws when a state cannot be reached, or not left without being final, or an action or a set names an unknown state.
 */
export function checkFlow(flow: AnyFlow): void {
  const states = Object.keys(flow.states)
  const actions = Object.entries(flow.actions)
  const wrong = (message: string): never => {
    throw new Error(`flow ${flow.name}: ${message}`)
  }
  for (const [set, members] of Object.entries(flow.sets ?? {})) {
    const unknown = members.find((state) => !states.includes(state))
    if (unknown !== undefined) wrong(`the set ${set} names unknown state ${unknown}`)
    if (members.length === 0 || new Set(members).size < members.length)
      wrong(`the set ${set} is empty or names one twice`)
  }
  checkShown(flow, wrong)
  if (!states.includes(flow.initial)) wrong(`initial state ${flow.initial} is not in states`)
  const reached = new Set([flow.initial])
  for (const [name, action] of actions) {
    for (const state of [...action.from, ...(action.to ? [action.to] : [])])
      if (!states.includes(state)) wrong(`action ${name} names unknown state ${state}`)
    if (action.from.length === 0) wrong(`action ${name} starts from nowhere`)
    if (action.guards?.some((guard) => !guard.name)) wrong(`action ${name} has a guard without a name`)
  }
  for (let grown = true; grown; ) {
    grown = false
    for (const [, action] of actions)
      if (action.to && !reached.has(action.to) && action.from.some((state) => reached.has(state))) {
        reached.add(action.to)
        grown = true
      }
  }
  for (const state of states) {
    if (!reached.has(state)) wrong(`state ${state} cannot be reached`)
    const exits = actions.some(([, action]) => action.from.includes(state) && action.to && action.to !== state)
    const final = flow.states[state]?.final === true
    if (!exits && !final) wrong(`state ${state} has no exit and is not final`)
    if (exits && final) wrong(`state ${state} is final but has an exit`)
  }
}

/** States with the same applicant label must share a name, or the name would tell them apart. */
function checkShown(flow: AnyFlow, wrong: (message: string) => never): void {
  const states = Object.entries(flow.states)
  for (const [state, { label, applicant, shownAs }] of states) {
    if (shownAs !== undefined && (!applicant || Object.hasOwn(flow.states, shownAs)))
      wrong(`state ${state} is shown as ${shownAs}, which is a state or has no applicant label`)
    const read = applicant ?? label
    const other = states.find(([, info]) => (info.applicant ?? info.label).zh === read.zh && info.shownAs !== shownAs)
    if (other) wrong(`applicants read ${state} and ${other[0]} alike, but not under one name`)
  }
}
