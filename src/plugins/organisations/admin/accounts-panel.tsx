import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin'
import { Badge, Box, Flex, Loader, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { tablePath, pageOf } from '../../../shared/pure/panel-pages'
import { useStaffData } from '../../../shared/admin/api'
import { inBeijing } from '../../../shared/admin/beijing'
import { useWords } from '../../../shared/admin/words'
import { verificationFlow } from '../domain/verification-flow'
import { VERIFICATION_KIND_LABELS } from '../domain/words'
import { CITY } from '../../desk/contract'
import { VERIFICATION } from '../contract'

const KINDS: Record<string, string> = {
  'api::enterprise.enterprise': 'enterprise',
  'api::provider.provider': 'provider',
}

interface Accounts {
  verifiedAt: string | null
  members: { name: string; email: string; standing: 'owner' | 'member' }[]
  verifications: {
    documentId: string
    kind: keyof typeof VERIFICATION_KIND_LABELS
    state: keyof typeof verificationFlow.states
    applicantName: string | null
  }[]
}

/** Beside an organisation: its verification and its accounts. */
export const AccountsPanel: PanelComponent = ({ model, documentId, document }: PanelComponentProps) => {
  const { t } = useWords('organisations')
  const kind = KINDS[model]
  if (!kind || !documentId || !document) return null
  return {
    title: t('accounts.title'),
    content: <OrganisationAccounts key={documentId} kind={kind} id={documentId} city={cityOf(document)} />,
  }
}

const cityOf = (document: object): string => String((document as { cityCode?: unknown }).cityCode ?? '')

function OrganisationAccounts({ kind, id, city }: { kind: string; id: string; city: string }) {
  const { t } = useWords('organisations')
  const { data, error } = useStaffData<Accounts>(`/organisations/${kind}/${id}/accounts`)
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader small>{t('loading')}</Loader>
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor={data.verifiedAt ? 'success600' : 'danger600'}>
        {data.verifiedAt ? t('accounts.verified', { at: inBeijing(data.verifiedAt) }) : t('accounts.unverified')}
      </Typography>
      {data.members.length === 0 ? <Typography variant="pi">{t('accounts.none')}</Typography> : null}
      {data.members.map(({ name, email, standing }) => (
        <Box key={email}>
          <Flex gap={2}>
            <Typography fontWeight="bold">{name}</Typography>
            <Badge>{t(`accounts.${standing}`)}</Badge>
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {email}
          </Typography>
        </Box>
      ))}
      <OpenVerifications rows={data.verifications} />
      <Typography variant="pi" tag={Link} to={tablePath(CITY, { code: city })} textColor="primary600">
        {t('accounts.move')}
      </Typography>
    </Flex>
  )
}

function OpenVerifications({ rows }: { rows: Accounts['verifications'] }) {
  const { say } = useWords('organisations')
  return rows.map(({ documentId, kind, state, applicantName }) => (
    <Typography
      key={documentId}
      variant="pi"
      tag={Link}
      to={pageOf(VERIFICATION, documentId)}
      textColor="primary600"
    >{`${say(VERIFICATION_KIND_LABELS[kind])} ${applicantName ?? ''} ${say(verificationFlow.states[state].label)}`}</Typography>
  ))
}
