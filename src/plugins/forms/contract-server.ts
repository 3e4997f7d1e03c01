/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { currentForm, readForms, sha256 } from './server/forms'
