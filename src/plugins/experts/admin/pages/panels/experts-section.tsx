import { Button, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { NONE } from '../../../../../shared/admin/format'
import { Cell, PlainTable } from '../../../../../shared/admin/plain-table'
import { Section } from '../../../../../shared/admin/section'
import { useWords } from '../../../../../shared/admin/words'
import type { ExpertChoice, PanelChoices } from '../../../domain/panel-views'
import { SPECIALITY_LABELS } from '../../../domain/words'
import { sayUnfit } from '../pickers/say-unfit'

const COLUMNS = ['name', 'organisation', 'specialities', 'termEndsOn', 'fit'] as const
const FIRST = 12

/** The register for this panel: who may serve, and why the others may not (R10, R11). */
export function ExpertsSection({ data }: { data: PanelChoices }) {
  const { t } = useWords('experts')
  const [all, setAll] = useState(false)
  const fit = data.experts.filter(({ unfit }) => !unfit)
  const rows = [...fit, ...data.experts.filter(({ unfit }) => unfit)]
  const enough = fit.length >= data.size
  return (
    <Section title={t('register.title')}>
      <Typography textColor={enough ? 'neutral800' : 'danger600'}>
        {t(enough ? 'register.enough' : 'register.tooFew', { fit: fit.length, size: data.size, all: rows.length })}
      </Typography>
      {rows.length === 0 ? (
        <Typography textColor="neutral600">{t('register.none')}</Typography>
      ) : (
        <PlainTable heads={COLUMNS.map((column) => t(`register.${column}`))}>
          {(all ? rows : rows.slice(0, FIRST)).map((expert) => (
            <Line key={expert.documentId} expert={expert} />
          ))}
        </PlainTable>
      )}
      {!all && rows.length > FIRST ? (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {t('register.more', { count: rows.length - FIRST })}
        </Button>
      ) : null}
    </Section>
  )
}

function Line({ expert }: { expert: ExpertChoice }) {
  const words = useWords('experts')
  const { say, t } = words
  const { name, organisation, professionalTitle, specialities, termEndsOn, unfit, member } = expert
  const names = specialities.map((code) => say(SPECIALITY_LABELS[code]) || code).join(t('panels.comma'))
  return (
    <tr>
      <Cell strong>{name}</Cell>
      <Cell>{[organisation, professionalTitle].filter(Boolean).join(' ') || NONE}</Cell>
      <Cell>{names || NONE}</Cell>
      <Cell>{termEndsOn ?? NONE}</Cell>
      <Cell>
        <Typography textColor={unfit ? 'warning700' : 'success700'}>
          {unfit ? sayUnfit(unfit, words) : t(member ? 'register.member' : 'register.fits')}
        </Typography>
      </Cell>
    </tr>
  )
}
