import { Widget } from '@strapi/admin/strapi-admin'
import { Flex, TextButton, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useStaffData } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import type { ActorKind } from '../../../../shared/pure/actor'
import { KIND_LABELS } from '../../../../shared/pure/workflow'
import { AddressDialog } from './address-dialog'

interface Me {
  kind: ActorKind
  email: string
  cities: { code: string; name: string; nameEn: string | null }[]
}

/** Who is signed in and in which role; for an expert without assignments, a sentence instead of an empty page. */
export function MeWidget() {
  const { data, error } = useStaffData<Me>('/desk/me')
  const { language, say, t } = useWords('desk')
  const [changing, setChanging] = useState(false)
  const [changed, setChanged] = useState<string>()
  if (error) return <Widget.Error>{error.message}</Widget.Error>
  if (!data) return <Widget.Loading>{t('loading')}</Widget.Loading>
  const { kind, cities } = data
  const email = changed ?? data.email
  const names = cities.map(({ name, nameEn }) => (language === 'en' && nameEn) || name)
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {kind === 'public' ? null : (
        <Typography fontWeight="bold">{t('me.as', { kind: say(KIND_LABELS[kind]) })}</Typography>
      )}
      <Typography>{t(`me.${kind}`)}</Typography>
      {kind === 'city' ? (
        <Typography textColor={names.length > 0 ? 'neutral800' : 'danger600'}>
          {names.length > 0 ? t('me.cities', { cities: names.join('、') }) : t('me.noCity')}
        </Typography>
      ) : null}
      <Typography>{t('me.address', { email })}</Typography>
      <TextButton onClick={() => setChanging(true)}>{t('me.changeAddress')}</TextButton>
      {changing ? <AddressDialog email={email} onClose={() => setChanging(false)} onDone={setChanged} /> : null}
      <Typography tag={Link} to="/me" textColor="primary600">
        {t('me.profile')}
      </Typography>
    </Flex>
  )
}
