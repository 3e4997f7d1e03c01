/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { type Home, homesBy } from './server/homes'
