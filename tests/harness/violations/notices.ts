import { CHECKED, DUPLICATE, type Violation, type Violations } from './violation'

const messages = (columns: string, ...values: string[]): string =>
  `insert into notices_message (notice, occasion, recipient, recipient_name, channel, subject, body, state${columns ? `, ${columns}` : ''})
   values ${values.join(', ')}`
const row = (occasion: string, channel: string, state: string, more = ''): string =>
  `('x', '${occasion}', 'account:0', 'x', '${channel}', 'x', 'x', '${state}'${more})`
const refused = (sql: string, code: string): Violation => ({ sql, code })

/** database/constraints/230-notices.sql */
export const NOTICES: Violations = {
  notices_message_channel_check: refused(messages('', row('v', 'fax', 'queued')), CHECKED),
  notices_message_locale_check: refused(messages('locale', row('v', 'mail', 'queued', `, 'fr'`)), CHECKED),
  notices_message_state_check: refused(messages('', row('v', 'mail', 'nowhere')), CHECKED),
  notices_message_once: refused(messages('', row('v', 'mail', 'queued'), row('v', 'mail', 'held')), DUPLICATE),
  notices_message_message_id: refused(
    messages('message_id', row('v', 'mail', 'queued', `, '<v>'`), row('w', 'mail', 'queued', `, '<v>'`)),
    DUPLICATE,
  ),
  notices_message_digest_id_fkey: refused(messages('digest_id', row('v', 'mail', 'held', ', -1')), '23503'),
  notices_address_address_check: refused(
    `insert into notices_address (address, answer, refused_at) values ('A@x.cn', 'x', now())`,
    CHECKED,
  ),
  notices_template_locale_check: refused(
    `insert into notices_template (notice, locale, subject, body, version, changed_at, changed_by)
     values ('x', 'fr', 'x', 'x', 1, now(), 'x')`,
    CHECKED,
  ),
  notices_preference_channel_check: refused(
    `insert into notices_preference (recipient, notice, channel) values ('x', 'x', 'fax')`,
    CHECKED,
  ),
  notices_message_pkey: refused(
    `insert into notices_message (id, notice, occasion, recipient, recipient_name, channel, subject, body, state)
     overriding system value
     select -1, 'x', 'v' || n, 'x', 'x', 'mail', 'x', 'x', 'held' from generate_series(1, 2) n`,
    DUPLICATE,
  ),
  notices_template_pkey: refused(
    `insert into notices_template (notice, locale, subject, body, version, changed_at, changed_by)
     select 'x', 'zh', 'x', 'x', n, now(), 'x' from generate_series(1, 2) n`,
    DUPLICATE,
  ),
  notices_preference_pkey: refused(
    `insert into notices_preference (recipient, notice, channel) select 'x', 'x', 'mail' from generate_series(1, 2)`,
    DUPLICATE,
  ),
}
