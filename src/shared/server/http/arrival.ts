import type { IncomingMessage } from 'node:http'
import { databaseNow } from '../database/clock'

const arrivals = new WeakMap<IncomingMessage, Date>()

/**
 * Dates a request when its last byte is read from the socket (R02). Call it before anything else is awaited.
 *
 * A body may be held back for minutes after its head, and the row it is about may be changed meanwhile; so the head dates
 * nothing. Nor does the handler: a queue of ours stands before it. Node's parser ends a message by `push(null)`, in the turn
 * in which it reads the last byte, whoever reads the body and whenever; the stream's `end` event waits for its reader.
 */
export function watchArrival(request: IncomingMessage): void {
  const push = request.push.bind(request)
  request.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
    if (chunk === null && request.complete && !arrivals.has(request)) arrivals.set(request, databaseNow())
    return push(chunk, encoding)
  }
}

/** When the complete request had arrived; undefined while a part of it is still to come. */
export const arrivalOf = (request: IncomingMessage): Date | undefined => arrivals.get(request)
