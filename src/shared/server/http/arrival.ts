import type { IncomingMessage } from 'node:http'
import { databaseNow } from '../database/clock'

const arrivals = new WeakMap<IncomingMessage, Date>()

/**
 * R02: dates a request when its last byte is read from the socket. Call it before anything else is awaited.
 * The head does not count: the body may come minutes later, and the row may change meanwhile. The handler does not
 * either: requests queue before it. Node's parser ends a message by `push(null)`, in the turn in which it reads the
 * last byte; the stream's `end` event waits for its reader.
 */
export function watchArrival(request: IncomingMessage): void {
  const push = request.push.bind(request)
  request.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
    if (chunk === null && request.complete && !arrivals.has(request)) arrivals.set(request, databaseNow())
    return push(chunk, encoding)
  }
}

/** When the complete request had arrived; undefined while a part is missing. */
export const arrivalOf = (request: IncomingMessage): Date | undefined => arrivals.get(request)
