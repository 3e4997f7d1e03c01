import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Badge, Button, Flex, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from '../../../../shared/admin/headed-table'
import { useSearchParams } from 'react-router-dom'
import { useStaffData } from '../../../../shared/admin/api'
import { endInBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import { ChairActs } from './own-acts'
import { ReviewItem } from './review-item'
import type { Task } from './task'

/** An expert's assignments, and the one that is open. */
export default function ReviewsPage() {
  const { t } = useWords('experts')
  const [params, setParams] = useSearchParams()
  const opened = params.get('task')
  const { data, error, reload } = useStaffData<Task[]>('/experts/my/assignments')
  const show = (documentId?: string): void => setParams(documentId ? { task: documentId } : {})
  if (error)
    return (
      <>
        <Layouts.Header title={t('reviews.menu')} />
        <Layouts.Content>
          <Typography textColor="danger600">{error.message}</Typography>
        </Layouts.Content>
      </>
    )
  if (!data) return <Page.Loading />
  const task = data.find(({ documentId }) => documentId === opened)
  // After recusal the papers must be loaded anew, without content.
  const key = task && `${task.documentId}:${task.state === 'recused'}`
  if (task) return <ReviewItem key={key} task={task} tasks={data} onShow={show} onChanged={reload} />
  const owed = data.filter((one) => one.owed)
  return (
    <>
      <Page.Title>{t('reviews.menu')}</Page.Title>
      <Layouts.Header
        title={t('reviews.menu')}
        subtitle={data.length > 0 ? t('reviews.owed', { count: owed.length }) : undefined}
        primaryAction={
          owed[0] ? <Button onClick={() => show(owed[0]?.documentId)}>{t('reviews.begin')}</Button> : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {data.length === 0 ? <Typography>{t('reviews.none')}</Typography> : <Tasks tasks={data} onShow={show} />}
          <ChairActs tasks={data} />
        </Flex>
      </Layouts.Content>
    </>
  )
}

const COLUMNS = ['title', 'panel', 'dueAt', 'state', 'act'] as const

function Tasks({ tasks, onShow }: { tasks: Task[]; onShow: (documentId: string) => void }) {
  const { t, say } = useWords('experts')
  return (
    <HeadedTable heads={COLUMNS.map((column) => t(`reviews.${column}`))} count={tasks.length}>
      {tasks.map((task) => (
        <Tr key={task.documentId}>
          <Td>
            <Typography fontWeight="bold">{task.title}</Typography>
          </Td>
          <Td>
            <Typography>
              {task.panelTitle}
              {task.chair ? t('reviews.chair') : ''}
            </Typography>
          </Td>
          <Td>
            <Typography>{task.dueAt ? endInBeijing(task.dueAt) : NONE}</Typography>
          </Td>
          <Td>
            <Badge active={task.owed}>{say(task.stateLabel)}</Badge>
          </Td>
          <Td>
            <Button size="S" variant={task.owed ? 'default' : 'tertiary'} onClick={() => onShow(task.documentId)}>
              {t(task.owed ? 'reviews.review' : 'reviews.look')}
            </Button>
          </Td>
        </Tr>
      ))}
    </HeadedTable>
  )
}
