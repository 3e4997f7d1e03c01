/** What servers of later rooms may call of this one, in the caller's transaction and with its eyes. */
export { conclusionsOn, latestSnapshots } from './server/service'
