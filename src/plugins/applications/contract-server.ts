/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { conclusionsOn, latestSnapshots } from './server/service'
