import os from 'node:os'
import { say, seconds, stopRunning } from './say.mjs'

/** We can count on two cores; more at once would only slow each other down. */
const WIDTH = Math.min(2, os.availableParallelism())
const HEARTBEAT_MS = 30_000

/**
 * @typedef {{ title: string, after?: string[], run: (show: (text: string) => void) => Promise<void> }} Task `after`
 * names tasks of the same list that must end first; `show` takes output, which is printed in one piece.
 */

/**
 * Runs tasks two at a time, in order unless they wait for each other. A task's output is printed when it ends; a task
 * that throws ends the others.
 * @param {Task[]} tasks
 * @param live one at a time, with immediate output
 */
export async function runInLanes(tasks, { live = false } = {}) {
  const width = live ? 1 : WIDTH
  const waiting = [...tasks]
  const open = new Set(tasks.map(({ title }) => title))
  const running = new Map()
  let failure
  const isReady = ({ after = [] }) => !after.some((title) => open.has(title))
  const start = (task) => {
    const from = Date.now()
    const output = []
    if (live) say(`\n== ${task.title}`)
    const end = task
      .run((text) => output.push(text))
      .catch((error) => {
        failure ??= error
        stopRunning()
      })
      .then(() => {
        if (!live) say(`\n== ${task.title}`)
        const text = output.join('').trimEnd()
        if (text) say(text)
        say(`   ${seconds(from)}`)
        running.delete(task)
        open.delete(task.title)
      })
    running.set(task, { from, end })
  }
  const alive = () =>
    say(`   … ${[...running].map(([{ title }, { from }]) => `${title} ${seconds(from)}`).join(' · ')}`)
  const heartbeat = live ? undefined : setInterval(alive, HEARTBEAT_MS)
  try {
    while (running.size > 0 || (waiting.length > 0 && !failure)) {
      while (running.size < width && !failure) {
        const next = waiting.findIndex(isReady)
        if (next < 0) break
        start(waiting.splice(next, 1)[0])
      }
      await Promise.race([...running.values()].map(({ end }) => end))
    }
  } finally {
    clearInterval(heartbeat)
  }
  if (failure) throw failure
}
