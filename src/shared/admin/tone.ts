import { flowOf } from './types'

interface Tone {
  backgroundColor: string
  textColor: string
}

const TONES = {
  begun: { backgroundColor: 'primary100', textColor: 'primary700' },
  initial: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  ended: { backgroundColor: 'success100', textColor: 'success700' },
  sent: { backgroundColor: 'warning100', textColor: 'warning700' },
} satisfies Record<string, Tone>

/** Colour of a state: initial, final, or sent back. */
export function toneOf(uid: string, state: string): Tone {
  const flow = flowOf(uid)
  if (!flow) return TONES.begun
  if (flow.states[state]?.sentBack) return TONES.sent
  if (flow.states[state]?.final) return TONES.ended
  return flow.initial === state ? TONES.initial : TONES.begun
}
