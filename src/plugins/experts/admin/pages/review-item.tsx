import { Layouts, useNotification } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { useEffect, useState } from 'react'
import { follow } from '../../../../shared/admin/act'
import type { StaffError } from '../../../../shared/admin/api'
import { endInBeijing } from '../../../../shared/admin/beijing'
import { useWords } from '../../../../shared/admin/words'
import { followUpOf } from '../../../../shared/pure/follow-up'
import { assignmentFlow } from '../../domain/assignment-flow'
import { Declare } from './declare'
import { Recuse } from './own-acts'
import { ReviewSheet } from './review-sheet'
import { fillable, nextOf, type Task } from './task'
import { useTask } from './use-task'

interface Props {
  task: Task
  tasks: Task[]
  onShow: (documentId?: string) => void
  onChanged: () => void
}

/** One assignment: papers of each criterion beside its score. Ctrl+Enter submits, Alt+N opens the next. */
export function ReviewItem(props: Props) {
  const { task, tasks, onShow } = props
  const { t } = useWords('experts')
  const opened = useTask(task.documentId)
  const next = nextOf(tasks, task.documentId)
  const { busy, mayFill, revises, submit, declare } = useSubmit(opened, next, props)
  useKeys({ onNext: next && (() => onShow(next.documentId)), onSubmit: () => void submit() })
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
            {mayFill ? <Submit busy={busy} revises={revises} onSubmit={submit} /> : null}
          </Flex>
        }
      />
      <Layouts.Content>
        {opened.error ? <Refused message={opened.error.message} /> : null}
        {opened.error?.code === 'declare-first' ? <Declare onDeclare={declare} /> : null}
        {opened.task ? <ReviewSheet task={opened.task} opened={opened} mayFill={mayFill} /> : null}
        <Recuse task={task} />
      </Layouts.Content>
    </>
  )
}

function Submit({ busy, revises, onSubmit }: { busy: boolean; revises: boolean; onSubmit: () => Promise<void> }) {
  const { t } = useWords('experts')
  return (
    <Button loading={busy} onClick={() => void onSubmit()}>
      {t(revises ? 'review.revise' : 'review.submit')}
    </Button>
  )
}

const Refused = ({ message }: { message: string }) => (
  <Box paddingBottom={4}>
    <Typography role="alert" textColor="danger600">
      {message}
    </Typography>
  </Box>
)

/** Submits the sheet, or a new edition of it, and opens the next; declares before the first look. */
function useSubmit(opened: ReturnType<typeof useTask>, next: Task | undefined, { onShow, onChanged }: Props) {
  const { say, t } = useWords('experts')
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  const mayFill = opened.task !== undefined && fillable(opened.task)
  const revises = opened.task?.state === 'submitted'
  const submit = async (): Promise<void> => {
    if (!opened.task || !mayFill || busy) return
    setBusy(true)
    const sheet = { snapshotHash: opened.task.subject.snapshotHash, entries: opened.entries }
    try {
      const action = revises ? 'revise' : 'submit'
      const after = followUpOf(assignmentFlow.actions[action])
      await opened.act(action, revises ? { sheet, reason: t('review.revised') } : { sheet })
      toggleNotification({ type: 'success', message: say(after.done) })
      onChanged()
      if (!follow(after.next, { 'next-task': next && (() => onShow(next.documentId)) })) await opened.open()
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    }
    setBusy(false)
  }
  const declare = async (declaration: string): Promise<void> => {
    await opened.act('declare', { declaration })
    onChanged()
    await opened.open()
  }
  return { busy, mayFill, revises, submit, declare }
}

function useKeys({ onNext, onSubmit }: { onNext?: () => void; onSubmit: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey && event.code === 'KeyN' && onNext) onNext()
      else if (event.ctrlKey && event.key === 'Enter') onSubmit()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
