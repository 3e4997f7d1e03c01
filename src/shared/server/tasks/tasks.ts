import type { Actor } from '../../pure/actor'
import type { Deadlines, Task } from '../../pure/task'

/** What a plugin puts on the home page of a member of staff. Read with his eyes. */
export interface TaskSource {
  /** Inputs: who looks. Those with a count of nought are told as well: that nothing waits is news. */
  tasks(actor: Actor): Promise<Task[]>
  deadlines?(actor: Actor): Promise<Deadlines[]>
}

const sources = new Map<string, TaskSource>()

/** Declares the tasks of a plugin, at boot. @throws when it has declared some already. */
export function declareTasks(plugin: string, source: TaskSource): void {
  if (sources.has(plugin)) throw new Error(`the tasks of ${plugin} are declared twice`)
  sources.set(plugin, source)
}

/** For a second boot in one process, which declares its tasks anew. */
export const clearTasks = (): void => sources.clear()

/** What awaits him in all plugins, in their order. */
export async function tasksOf(actor: Actor): Promise<(Task & { plugin: string })[]> {
  const found: (Task & { plugin: string })[] = []
  for (const [plugin, source] of sources)
    found.push(...(await source.tasks(actor)).map((task) => ({ ...task, plugin })))
  return found.sort((a, b) => a.sort - b.sort)
}

export async function deadlinesOf(actor: Actor): Promise<Deadlines[]> {
  const found: Deadlines[] = []
  for (const source of sources.values()) found.push(...((await source.deadlines?.(actor)) ?? []))
  return found
}
