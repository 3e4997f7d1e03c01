import type { Actor } from '../../pure/actor'
import { bootRegistry } from '../process/boot-registries'
import type { Deadlines, Task } from '../../pure/task'

/** What awaits somebody in a plugin. Tasks with a count of nought are listed as well. */
export interface Awaiting {
  tasks: readonly Task[]
  deadlines?: readonly Deadlines[]
}

/** What a plugin puts on the home page of a member of staff; it reads within his walls. */
export type TaskSource = (actor: Actor) => Promise<Awaiting>

const sources = bootRegistry<TaskSource>('tasks')

/** Declares the tasks of a plugin, at boot. @throws when it has declared some already. */
export const declareTasks = (plugin: string, source: TaskSource): void => sources.add(plugin, plugin, source)

/** What awaits him in all plugins: tasks by `sort`, deadlines in the order of the plugins. */
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
