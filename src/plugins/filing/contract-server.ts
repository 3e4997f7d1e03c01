/** What servers of later rooms may call of this one, in the caller's transaction and with its eyes. */
export { batchesWithExtensions } from './server/facts/filing-facts'
export { conclusionsOn } from './server/facts/panels-on-demands'
export { lockBatchesOf } from './server/services/lock-batches'
export { moveAll, unanswered } from './server/services/settle-demands'
