import type { Actor } from '../../pure/actor'
import { bootRegistry } from '../process/boot-registries'
import type { Deadlines, Task } from '../../pure/task'

/** What a plugin puts on the home page of a member of staff. Read with his eyes. */
export interface TaskSource {
  /** Inputs: who looks. Those with a count of nought are told as well: that nothing waits is news. */
  tasks(actor: Actor): Promise<Task[]>
  deadlines?(actor: Actor): Promise<Deadlines[]>
}

const sources = bootRegistry<TaskSource>('tasks')

/** Declares the tasks of a plugin, at boot. @throws when it has declared some already. */
export const declareTasks = (plugin: string, source: TaskSource): void => sources.add(plugin, plugin, source)

/** What awaits him in all plugins, in their order. */
export async function tasksOf(actor: Actor): Promise<(Task & { plugin: string })[]> {
  const found: (Task & { plugin: string })[] = []
  for (const [plugin, source] of sources.all())
    found.push(...(await source.tasks(actor)).map((task) => ({ ...task, plugin })))
  return found.sort((a, b) => a.sort - b.sort)
}

export async function deadlinesOf(actor: Actor): Promise<Deadlines[]> {
  const found: Deadlines[] = []
  for (const source of sources.values()) found.push(...((await source.deadlines?.(actor)) ?? []))
  return found
}
