/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { publishApplicationResults } from './server/publish-results'
export { conclusionsOn, latestSnapshots } from './server/service'
