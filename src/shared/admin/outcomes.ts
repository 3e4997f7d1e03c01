import type { ComponentType } from 'react'
import { Registry } from '../pure/registry'

type Shown = ComponentType<{ value: unknown }>

const outcomes = new Registry<Shown>('outcome')

/**
 * Registers how the dialog shows what an action answers under `meta`, by its key; the dialog then stays open.
 * @throws when a key is registered already.
 */
export const registerOutcomes = (owner: string, components: Record<string, Shown>): void =>
  outcomes.addAll(owner, components)

/** What an answer holds of the registered outcomes. */
export const outcomesIn = (meta: Readonly<Record<string, unknown>>): [name: string, shown: Shown][] =>
  outcomes.all().filter(([name]) => Boolean(meta[name]))
