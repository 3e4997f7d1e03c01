import { Layouts, useNotification } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system'
import { useEffect, useState } from 'react'
import type { StaffError } from '../../../../shared/admin/api'
import { endInBeijing } from '../../../../shared/admin/beijing'
import { useWords } from '../../../../shared/admin/words'
import { Declare } from './declare'
import { Recuse } from './own-acts'
import { PaperOf } from './paper'
import { ScoreField } from './score-field'
import { answered, fillable, nextOf, type Task } from './task'
import { useTask } from './use-task'

interface Props {
  task: Task
  tasks: Task[]
  onShow: (documentId?: string) => void
  onChanged: () => void
}

/** One assignment: what is read of each criterion beside its score. Ctrl+Enter submits, Alt+N opens the next. */
export function ReviewItem({ task, tasks, onShow, onChanged }: Props) {
  const { t } = useWords('experts')
  const { toggleNotification } = useNotification()
  const opened = useTask(task.documentId)
  const [busy, setBusy] = useState(false)
  const next = nextOf(tasks, task.documentId)
  const criteria = opened.task?.subject.criteria ?? []
  const mayFill = opened.task !== undefined && fillable(opened.task)
  const revises = opened.task?.state === 'submitted'

  const submit = async (): Promise<void> => {
    if (!opened.task || !mayFill || busy) return
    setBusy(true)
    const sheet = { snapshotHash: opened.task.subject.snapshotHash, entries: opened.entries }
    try {
      await opened.act(revises ? 'revise' : 'submit', revises ? { sheet, reason: t('review.revised') } : { sheet })
      toggleNotification({ type: 'success', message: t('review.submitted') })
      onChanged()
      if (next) onShow(next.documentId)
      else await opened.open()
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    }
    setBusy(false)
  }

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey && event.code === 'KeyN' && next) onShow(next.documentId)
      else if (event.ctrlKey && event.key === 'Enter') void submit()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  return (
    <>
      <Layouts.Header
        title={task.title}
        subtitle={[task.panelTitle, task.dueAt ? t('review.due', { at: endInBeijing(task.dueAt) }) : ''].join('　')}
        navigationAction={
          <Button variant="tertiary" onClick={() => onShow()}>
            {t('review.back')}
          </Button>
        }
        primaryAction={
          <Flex gap={2}>
            {next ? (
              <Button variant="secondary" onClick={() => onShow(next.documentId)}>
                {t('review.next')}
              </Button>
            ) : null}
            {mayFill ? (
              <Button loading={busy} onClick={() => void submit()}>
                {t(revises ? 'review.revise' : 'review.submit')}
              </Button>
            ) : null}
          </Flex>
        }
      />
      <Layouts.Content>
        {opened.error ? (
          <Box paddingBottom={4}>
            <Typography role="alert" textColor="danger600">
              {opened.error.message}
            </Typography>
          </Box>
        ) : null}
        {opened.error?.code === 'declare-first' ? (
          <Declare
            onDeclare={async (declaration) => {
              await opened.act('declare', { declaration })
              onChanged()
              await opened.open()
            }}
          />
        ) : null}
        {opened.task ? (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography textColor="neutral600" aria-live="polite">
              {t('review.progress', { done: answered(criteria, opened.entries), all: criteria.length })}
              {mayFill && !revises ? t(`review.${opened.saving}`) : ''}
            </Typography>
            {opened.task.blind ? <Typography textColor="warning700">{t('review.blind')}</Typography> : null}
            {opened.task.sections
              .filter(({ criterion }) => criterion === undefined)
              .map((section) => (
                <PaperOf key={section.title.zh} section={section} />
              ))}
            {criteria.map((criterion) => (
              <Grid.Root key={criterion.code} gap={4}>
                <Grid.Item col={7} xs={12} direction="column" alignItems="stretch">
                  {opened.task?.sections
                    .filter((section) => section.criterion === criterion.code)
                    .map((section) => (
                      <PaperOf key={section.title.zh} section={section} />
                    ))}
                </Grid.Item>
                <Grid.Item col={5} xs={12} direction="column" alignItems="stretch">
                  <ScoreField
                    criterion={criterion}
                    entry={opened.entries[criterion.code] ?? {}}
                    disabled={!mayFill}
                    others={
                      opened.task?.scores.filter((score) => !score.own && score.criterion === criterion.code) ?? []
                    }
                    onChange={(entry) => opened.fill(criterion.code, entry)}
                  />
                </Grid.Item>
              </Grid.Root>
            ))}
          </Flex>
        ) : null}
        <Recuse task={task} />
      </Layouts.Content>
    </>
  )
}
