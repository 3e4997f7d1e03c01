import type { Actor } from '../../pure/actor'
import { bootRegistry } from '../process/boot-registries'
import type { Deadlines, Task } from '../../pure/task'

/** Tasks and deadlines from a plugin. Tasks with a count of zero are listed too. */
export interface Awaiting {
  tasks: readonly Task[]
  deadlines?: readonly Deadlines[]
}

/** A plugin's part of the home page; reads within the user's scope. */
export type TaskSource = (actor: Actor) => Promise<Awaiting>

const sources = bootRegistry<TaskSource>('tasks')

/** Declares the tasks of a plugin, at boot. @throws when it has declared some already. */
export const declareTasks = (plugin: string, source: TaskSource): void => sources.add(plugin, plugin, source)

/** Tasks of all plugins by `sort`, deadlines in plugin order. */
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
  return { tasks: tasks.sort((a, b) => a.sort - b.sort), deadlines }
}
