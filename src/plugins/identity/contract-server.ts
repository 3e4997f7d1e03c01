/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { reachableAccounts, staffPeople } from './server/notices/people'
export { readLetters } from './server/letters/read-letters'
