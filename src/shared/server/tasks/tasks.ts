import type { Actor } from '../../pure/actor'
import { bootRegistry } from '../process/boot-registries'
import { inOrder, type Deadlines, type Task } from '../../pure/task'
import { databaseNow } from '../database/clock'

/** Tasks and deadlines from a plugin. Tasks with a count of zero are listed too. */
export interface Awaiting {
  tasks: readonly Task[]
  deadlines?: readonly Deadlines[]
}

/**
 * A plugin's part of what awaits a member of staff. Its conditions name the actor's cities or his identity: the home
 * page reads within his scope, but digests read as system.
 */
export type TaskSource = (actor: Actor) => Promise<Awaiting>

const sources = bootRegistry<TaskSource>('tasks')

/** Declares the tasks of a plugin, at boot. @throws when it has declared some already. */
export const declareTasks = (plugin: string, source: TaskSource): void => sources.add(plugin, plugin, source)

/** Tasks of all plugins, overdue ones first, then by `sort`; deadlines in plugin order. */
export async function awaiting(
  actor: Actor,
): Promise<{ tasks: (Task & { plugin: string })[]; deadlines: Deadlines[] }> {
  const tasks: (Task & { plugin: string })[] = []
  const deadlines: Deadlines[] = []
  for (const [plugin, source] of sources.all()) {
    const found = await source(actor)
    tasks.push(...found.tasks.map((task) => ({ ...task, plugin })))
    deadlines.push(...(found.deadlines ?? []))
  }
  return { tasks: inOrder(tasks, databaseNow()), deadlines }
}

/** A task of which the rows have been counted. */
export interface Counted extends Omit<Task, 'count' | 'dueAt'> {
  count: number
  dueAt?: Date | string | null
}

/** Tasks for which something waits, with their deadlines as instants. */
export const thatWait = (...counted: Counted[]): Task[] =>
  counted.filter(({ count }) => count > 0).map((task) => ({ ...task, dueAt: isoOf(task.dueAt) }))

/** An instant of a row as JSON has it. */
export const isoOf = (at: Date | string | null | undefined): string | null => (at ? new Date(at).toISOString() : null)
