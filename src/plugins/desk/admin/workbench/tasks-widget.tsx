import { Widget } from '@strapi/admin/strapi-admin'
import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { isOverdue, type Deadlines, type Task } from '../../../../shared/pure/task'
import { useStaffData } from '../../../../shared/admin/api'
import { endInBeijing, hoursUntil } from '../../../../shared/admin/beijing'
import { useCities } from '../../../../shared/admin/cities'
import { useWords } from '../../../../shared/admin/words'

interface Waiting {
  kind: string
  now: string
  deadlines: Deadlines[]
  tasks: (Task & { plugin: string })[]
}

/** Roles with tasks; all others only read. */
const ACTING = ['city', 'province', 'expert']

/** Tasks of the signed-in user with deadlines, each linked to its rows. */
export function TasksWidget() {
  const { data, error } = useStaffData<Waiting>('/desk/tasks')
  const { t } = useWords('desk')
  // Loads city names, which the links' filters use.
  useCities()
  if (error) return <Widget.Error>{error.message}</Widget.Error>
  if (!data) return <Widget.Loading>{t('loading')}</Widget.Loading>
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {data.deadlines.map((one) => (
        <DeadlineLines key={one.title.zh} deadlines={one} now={data.now} />
      ))}
      {ACTING.includes(data.kind) ? null : <Typography textColor="neutral600">{t('tasks.others')}</Typography>}
      {data.tasks.length === 0 ? <Typography textColor="neutral600">{t('tasks.none')}</Typography> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {data.tasks.map((task) => (
          <TaskLine key={`${task.plugin}/${task.key}`} task={task} now={new Date(data.now)} />
        ))}
      </Flex>
    </Flex>
  )
}

function TaskLine({ task, now }: { task: Task; now: Date }) {
  const { say, t } = useWords('desk')
  const { text, count, dueAt, to } = task
  const overdue = isOverdue(task, now)
  return (
    <Box tag="li">
      <Flex justifyContent="space-between" gap={2}>
        <Typography tag={Link} to={to} textColor="primary600">
          {say(text)}
        </Typography>
        {count === undefined ? null : <Badge active={count > 0}>{count}</Badge>}
      </Flex>
      {dueAt ? (
        <Typography variant="pi" textColor={overdue ? 'danger600' : 'neutral600'}>
          {t(overdue ? 'tasks.overdue' : 'tasks.due', { at: endInBeijing(dueAt) })}
        </Typography>
      ) : null}
    </Box>
  )
}

function DeadlineLines({ deadlines: { title, lines }, now }: { deadlines: Deadlines; now: string }) {
  const { say } = useWords('desk')
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight={lines.length > 0 ? 'bold' : undefined}>{say(title)}</Typography>
      {lines.map(({ label, at }) => (
        <DeadlineLine key={label.zh} label={say(label)} at={at} now={now} />
      ))}
    </Flex>
  )
}

function DeadlineLine({ label, at, now }: { label: string; at: string | null; now: string }) {
  const { t } = useWords('desk')
  if (!at) return null
  const hours = hoursUntil(at, now)
  const days = Math.floor(hours / 24)
  const left = hours < 0 ? t('tasks.over') : days < 3 ? t('tasks.hours', { hours }) : t('tasks.left', { days })
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Typography variant="pi">{`${label} ${endInBeijing(at)}`}</Typography>
      <Typography
        variant="pi"
        fontWeight="bold"
        textColor={hours < 0 ? 'neutral600' : days <= 3 ? 'danger600' : 'success600'}
      >
        {left}
      </Typography>
    </Flex>
  )
}
