-- Accounts of organisations. Strapi's `unique` on an attribute is a query, which two registrations at once both pass.

create unique index if not exists up_users_email_once on up_users (lower(email));
create unique index if not exists up_users_username_once on up_users (lower(username));
-- One account registers an organisation; whoever else speaks for it is let in by the owner or by staff.
create unique index if not exists memberships_one_owner on memberships (credit_code) where standing = 'owner';
create index if not exists memberships_credit_code on memberships (credit_code);
