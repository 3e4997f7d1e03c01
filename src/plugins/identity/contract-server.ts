/** What servers of later rooms may call of this one, in the caller's transaction and with its eyes. */
export { reachableAccounts, staffPeople } from './server/notices/people'
export { listLetters } from './server/letters/list-letters'
