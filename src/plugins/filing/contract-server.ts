/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { batchesWithExtensions } from './server/facts/filing-facts'
export { conclusionsOn } from './server/facts/panels-on-demands'
export { openBatches, type Reminding } from './server/reminders/open-batches'
export { findOpenBatch } from './server/services/find-open-batch'
export { lockBatchesOf } from './server/services/lock-batches'
export { endUnanswered, moveAll, publishDemandResults, unanswered } from './server/services/settle-demands'
