import { both, broken, CHECKED, copied, DUPLICATE, lost, MISSING, twice, type Violations } from './violation'

const SOMEWHERE = { city_code: '999999' }
const NO_FILE = 'nosuchfile'

/** 025-territory.sql, 030-accounts.sql, 050-files.sql, 070-organisation.sql: who organisations are, and their papers. */
export const ORGANISATIONS: Violations = {
  // A row names another territory's: the links of scoped types stay at home.
  'case_studies.desk_home_product_id': elsewhere('case_studies', 'product_id', 'products'),
  'case_studies.desk_home_provider_id': elsewhere('case_studies', 'provider_id', 'providers'),
  'demands.desk_home_enterprise_id': elsewhere('demands', 'enterprise_id', 'enterprises'),
  'enterprise_labels.desk_home_enterprise_id': elsewhere('enterprise_labels', 'enterprise_id', 'enterprises'),
  'products.desk_home_provider_id': elsewhere('products', 'provider_id', 'providers'),
  files_city_exists: media('files'),
  upload_folders_city_exists: media('upload_folders'),
  hand_overs_one_open: twice('hand_overs', 'credit_code'),
  hand_overs_to_another: broken('hand_overs', 'to_city = from_city'),
  hand_overs_from_city_exists: lost('hand_overs', 'from_city', '999999'),
  hand_overs_to_city_exists: lost('hand_overs', 'to_city', '999999'),

  memberships_never_ownerless: ownerless(),
  'memberships.memberships_never_ownerless': ownerless(),
  'enterprises.organisation_verified_guard': broken('enterprises', 'verified_at = now()', 'WF001'),
  'providers.organisation_verified_guard': broken('providers', 'verified_at = now()', 'WF001'),

  private_files_belong: copied('private_files', { credit_code: null, account_id: null }, CHECKED),
  private_files_city_exists: copied('private_files', SOMEWHERE, MISSING),
  private_files_scan_known: copied('private_files', { scan: 'sober' }, CHECKED),
  private_files_well_formed: copied('private_files', { size: 0 }, CHECKED),
  private_files_document_id_once: copied('private_files', {}, DUPLICATE),
  'private_files.private_files_kept': broken('private_files', `name = 'another'`, 'WF002'),
  enterprise_labels_proof_exists: lost('enterprise_labels', 'proof', NO_FILE),

  verifications_belong: broken('verifications', 'account_id = 1'),
  verifications_judged_on_files: broken('verifications', 'licence = null'),
  verifications_city_exists: lost('verifications', 'city_code', '999999'),
  verifications_licence_exists: lost('verifications', 'licence', NO_FILE),
  verifications_letter_exists: lost('verifications', 'letter', NO_FILE),
  verifications_one_open_registration: twice('verifications', 'subject_code', 'credit_code'),
  verifications_one_open_claim: {
    sql: `update verifications set account_id = 1 where id in (select row_id from violation_ground where name = 'claims')`,
    code: DUPLICATE,
  },
  member_invitations_city_exists: lost('member_invitations', 'city_code', '999999'),
  member_invitations_token_once: twice('member_invitations', 'token_hash'),
  member_invitations_once: both('member_invitations', `credit_code = 'x', email = 'X@y.z'`),
}

/** Row a takes over the link of row b, which lies in another city. */
function elsewhere(table: string, column: string, target: string) {
  const id = `(select row_id from violation_ground where name = '${target}' and which = 'b')`
  return broken(table, `"${column}" = ${id}`, MISSING)
}

function media(table: 'files' | 'upload_folders') {
  const needed =
    table === 'files'
      ? ['name, hash, mime, size, url, provider', `'x', 'x', 'x', 1, 'x', 'x'`]
      : ['name, path_id, path', `'x', 99, '/99'`]
  return { sql: `insert into ${table} (${needed[0]}, city_code) values (${needed[1]}, '999999')`, code: MISSING }
}

function ownerless() {
  // Deferred until the act is whole: here it is whole at once.
  return {
    sql: `set constraints memberships_never_ownerless immediate;
          update memberships set standing = 'member'
          where id = (select row_id from violation_ground where name = 'memberships' and which = 'a')`,
    code: CHECKED,
  }
}
