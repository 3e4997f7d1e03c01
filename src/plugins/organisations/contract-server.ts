/** Functions that servers of later plugins may call; they run in the caller's transaction and scope. */
export { type Bounded, assertRoom } from './server/accounts/assert-room'
export { text } from './server/accounts/organisation-fields'
export { type Provider, enterpriseOf, providerOf } from './server/accounts/organisation'
export { answerMy, type MyPart } from './server/accounts/my-parts'
export type { Organisation } from './server/accounts/who-am-i'
export { enterpriseStore, type StoreTools } from './server/services/enterprise-store'
export { labelsOf } from './server/facts/labels-of'
export { organisationFacts, type OrganisationFacts, type Verification } from './server/facts/organisation-facts'
