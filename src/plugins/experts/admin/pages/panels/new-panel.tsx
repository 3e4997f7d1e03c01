import { Layouts } from '@strapi/admin/strapi-admin'
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system'
import { useState } from 'react'
import { BackButton } from '../../../../../shared/admin/back-button'
import { useStaffApi, type StaffError } from '../../../../../shared/admin/api'
import { useWords } from '../../../../../shared/admin/words'
import { EXPERTS_SETTINGS } from '../../../domain/settings'
import { PANEL_KIND_LABELS, REVIEW_MODE_LABELS } from '../../../domain/words'
import { Select, Specialities } from './new-panel-fields'
import { PANEL } from './use-panel'
import { Notice } from '../../../../../shared/admin/notice'

interface Props {
  kind: string
  /** Name of the batch. */
  batch: string
  onMade: (documentId: string) => void
  onBack: () => void
}

interface Plan {
  title: string
  kind: string
  size: string
  reviewMode: string
  specialities: string[]
}

/** The third kind is not reviewed yet. */
const KINDS = Object.fromEntries(Object.entries(PANEL_KIND_LABELS).filter(([kind]) => kind !== 'evaluation'))

/** Plans a panel; settings fill in what is left empty (S34). */
export function NewPanel({ kind, batch, onMade, onBack }: Props) {
  const { say, t } = useWords('experts')
  const first = kind in KINDS ? kind : 'provider'
  const suggested = batch
    ? `${batch}${say(PANEL_KIND_LABELS[first as keyof typeof PANEL_KIND_LABELS])}${t('new.panel')}`
    : ''
  const [plan, setPlan] = useState<Plan>({ title: suggested, kind: first, size: '', reviewMode: '', specialities: [] })
  const { busy, error, make } = useMake(onMade)
  return (
    <>
      <Layouts.Header
        title={t('panels.new')}
        subtitle={t('new.about')}
        navigationAction={<BackButton onClick={onBack}>{t('panels.back')}</BackButton>}
      />
      <Layouts.Content>
        <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius maxWidth="80rem">
          <Flex direction="column" alignItems="stretch" gap={5}>
            <PlanFields plan={plan} onChange={(part) => setPlan((was) => ({ ...was, ...part }))} />
            {error ? <Notice tone="danger">{error}</Notice> : null}
            <Flex>
              <Button loading={busy} disabled={!plan.title.trim()} onClick={() => void make(plan)}>
                {t('new.make')}
              </Button>
            </Flex>
          </Flex>
        </Box>
      </Layouts.Content>
    </>
  )
}

function PlanFields({ plan, onChange }: { plan: Plan; onChange: (part: Partial<Plan>) => void }) {
  const { t } = useWords('experts')
  return (
    <>
      <Field.Root name="title" required hint={t('new.titleHint')}>
        <Field.Label>{t('panels.title')}</Field.Label>
        <TextInput value={plan.title} onChange={(event) => onChange({ title: event.target.value })} />
        <Field.Hint />
      </Field.Root>
      <Select name="kind" value={plan.kind} options={KINDS} onChange={(kind) => onChange({ kind })} />
      <Select
        name="size"
        value={plan.size}
        options={EXPERTS_SETTINGS.panelSize.options}
        onChange={(size) => onChange({ size })}
      />
      <Select
        name="reviewMode"
        value={plan.reviewMode}
        options={REVIEW_MODE_LABELS}
        onChange={(reviewMode) => onChange({ reviewMode })}
      />
      <Specialities chosen={plan.specialities} onChange={(specialities) => onChange({ specialities })} />
    </>
  )
}

function useMake(onMade: (documentId: string) => void) {
  const api = useStaffApi()
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false })
  const make = async ({ title, kind, size, reviewMode, specialities }: Plan): Promise<void> => {
    setState({ busy: true })
    const chosen = { size: size ? Number(size) : null, reviewMode: reviewMode || null, specialities }
    try {
      const body = { title: title.trim(), kind, ...chosen }
      const { data } = await api.post<{ documentId: string }>(`/content-manager/collection-types/${PANEL}`, body)
      onMade(data.documentId)
    } catch (refusal) {
      setState({ busy: false, error: (refusal as StaffError).message })
    }
  }
  return { ...state, make }
}
