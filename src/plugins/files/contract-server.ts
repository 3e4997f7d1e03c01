/** What servers of later rooms may call of this one, in the caller's transaction and with its eyes. */
export { type Home, homesBy } from './server/homes'
