import { parentPort, type MessagePort } from 'node:worker_threads'
import { isRefusal, type Refusal } from '../../pure/refusal'

/**
 * Sends a part of the result to the main thread, or a question, and waits for the reply, so that the main thread never
 * has more than one part to handle.
 */
export type Tell<Part = unknown, Reply = unknown> = (part: Part) => Promise<Reply>

/** The `run` export of a task module. Input, parts, replies and result are copied between threads. */
export type Run = (input: never, tell: never) => unknown

export type ToThread = { run: string; input: unknown } | { reply: unknown }
export type ToMain =
  | { part: unknown }
  | { result: unknown }
  | { refusal: Refusal }
  | { error: { message: string; stack?: string } }

if (parentPort) listen(parentPort)

function listen(port: MessagePort): void {
  let answer: ((reply: unknown) => void) | undefined
  const say = (message: ToMain): void => port.postMessage(message)
  const tell: Tell = (part) =>
    new Promise((resolve) => {
      answer = resolve
      say({ part })
    })
  port.on('message', (message: ToThread) => {
    if ('run' in message) void perform(message.run, message.input, tell).then(say)
    else answer?.(message.reply)
  })
}

async function perform(module: string, input: unknown, tell: Tell): Promise<ToMain> {
  try {
    const { run } = (await import(module)) as { run: (input: unknown, tell: Tell) => unknown }
    return { result: await run(input, tell) }
  } catch (error) {
    const { refusal, message, stack } = error as Error & { refusal?: unknown }
    return isRefusal(refusal) ? { refusal } : { error: { message: message ?? String(error), stack } }
  }
}
