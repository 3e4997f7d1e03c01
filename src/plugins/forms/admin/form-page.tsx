import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system'
import { useSearchParams } from 'react-router-dom'
import { Procedure } from '../../../shared/admin/actions-panel'
import type { RowActions } from '../../../shared/admin/act'
import { useStaffData } from '../../../shared/admin/api'
import { inBeijing } from '../../../shared/admin/beijing'
import { NONE } from '../../../shared/admin/format'
import { UNDER_HEADER } from '../../../shared/admin/layout'
import { useWords } from '../../../shared/admin/words'
import { CATEGORY_CODES } from '../../../policy/categories'
import { APPLICATION_FORM } from '../contract'
import type { FormPage as Forms, FormVersion } from '../domain/form-page'
import { Changes } from './changes'
import { LeaveGuard } from './leave-guard'
import { Part, Parts } from './parts'
import { EditorProvider, useDraftEditor } from './use-editor'

export default function FormPage() {
  const { t } = useWords('forms')
  const { data, error } = useStaffData<Forms>('/forms/application-forms')
  return (
    <Page.Protect permissions={[{ action: `${APPLICATION_FORM}.edit`, subject: null }]}>
      <Page.Title>{t('menu')}</Page.Title>
      <Layouts.Header title={t('menu')} subtitle={t('about')} />
      <Layouts.Content>
        {error ? (
          <Typography role="alert" textColor="danger600">
            {error.message}
          </Typography>
        ) : !data ? (
          <Page.Loading />
        ) : data.current ? (
          <FormEditor current={data.current} draft={data.draft} />
        ) : (
          <EmptyStateLayout content={t('none')} />
        )}
      </Layouts.Content>
    </Page.Protect>
  )
}

interface Props {
  current: FormVersion
  draft: FormVersion | null
}

const PATH = '/forms/application-form'

/** The draft of the next version with its changes; without a draft, the version in force, read-only. */
function FormEditor({ current, draft }: Props) {
  const [params, setParams] = useSearchParams()
  const offered = useStaffData<RowActions>(draft ? `${PATH}/${draft.documentId}/actions` : undefined)
  const mayEdit = offered.data?.actions.some(({ name, allowed }) => name === 'edit' && allowed) === true
  const editor = useDraftEditor(draft, mayEdit)
  const part = params.get('part') ?? CATEGORY_CODES[0] ?? ''
  const { form } = draft ?? current
  return (
    <EditorProvider value={editor}>
      <LeaveGuard unsaved={editor.unsaved} />
      <Grid.Root gap={6}>
        <Grid.Item col={2} xs={12} direction="column" alignItems="stretch">
          <Box style={{ position: 'sticky', top: UNDER_HEADER }}>
            <Parts form={form} part={part} onShow={(next) => setParams({ part: next })} />
          </Box>
        </Grid.Item>
        <Grid.Item col={7} xs={12} direction="column" alignItems="stretch">
          <Part form={form} current={current.form} part={part} />
        </Grid.Item>
        <Grid.Item col={3} xs={12} direction="column" alignItems="stretch">
          <Box
            style={{
              position: 'sticky',
              top: UNDER_HEADER,
              maxHeight: `calc(100vh - ${UNDER_HEADER + 16}px)`,
              overflow: 'auto',
            }}
          >
            <Decision current={current} draft={draft} unsaved={editor.unsaved} />
          </Box>
        </Grid.Item>
      </Grid.Root>
    </EditorProvider>
  )
}

/** Version numbers, changes of the draft, and the actions on it. */
function Decision({ current, draft, unsaved }: Props & { unsaved: number }) {
  const { t } = useWords('forms')
  const { form, documentId, adoptedAt } = current
  const shown = draft ?? current
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {t('inForce', { version: form.version, at: adoptedAt ? inBeijing(adoptedAt).slice(0, 16) : NONE })}
        </Typography>
        <Typography>{draft ? t('drafted', { version: draft.form.version }) : t('readOnly')}</Typography>
        {unsaved > 0 ? (
          <Typography role="status" textColor="warning700" fontWeight="bold">
            {t('unsaved', { count: unsaved })}
          </Typography>
        ) : null}
        <Procedure
          key={shown.documentId}
          uid={APPLICATION_FORM}
          path={PATH}
          documentId={shown.documentId}
          title={t('version', { version: shown.form.version })}
          row={{}}
          only={draft ? ['adopt', 'discard'] : ['revise']}
        />
        {draft && draft.documentId !== documentId ? <Changes current={form} form={draft.form} /> : null}
      </Flex>
    </Box>
  )
}
