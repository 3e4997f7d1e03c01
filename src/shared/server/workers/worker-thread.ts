import { parentPort, type MessagePort } from 'node:worker_threads'
import { isRefusal, type Refusal } from '../../pure/refusal'

/**
 * Hands a part of the result to the main thread, or asks it for something, and waits for its answer. Waiting keeps the
 * main thread free: it never finds more than one part to take in.
 */
export type Tell<Part = unknown, Reply = unknown> = (part: Part) => Promise<Reply>

/** What a task module exports as `run`. Input, parts, replies and result are copied between threads. */
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
