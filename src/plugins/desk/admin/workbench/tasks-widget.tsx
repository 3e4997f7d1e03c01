import { Widget } from '@strapi/admin/strapi-admin'
import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { listOf, pageOf } from '../../../../shared/admin/addresses'
import { endInBeijing, hoursUntil } from '../../../../shared/admin/beijing'
import { useCities } from '../../../../shared/admin/cities'
import { useWords } from '../../../../shared/admin/words'
import { batchFlow } from '../../../filing/domain/batch-flow'
import { demandFlow } from '../../../filing/domain/demand-flow'
import { BATCH, CITY_LIST, DEMAND } from '../../../filing/contract'
import { CITY } from '../../contract'
import { HAND_OVER, LABEL, VERIFICATION } from '../../../organisations/contract'
import { total, useWorkbench, type Workbench } from '../../../filing/admin/workbench/use-workbench'

/** States in which a demand waits for somebody of that kind. */
const WAITING: Record<string, string[]> = {
  city: ['submitted', 'returned-to-city', 'selected'],
  province: ['recommended', 'in-review'],
}

interface Task {
  key: string
  text: string
  count?: number
  to: string
}

/** What waits for the one who signed in, each with the list it is done in, and how long there is for it. */
export function TasksWidget() {
  const { data, error } = useWorkbench()
  const words = useWords('desk')
  // Lists build their filters from the cities, so their names are learnt here.
  useCities()
  if (error) return <Widget.Error>{error.message}</Widget.Error>
  if (!data) return <Widget.Loading>{words.t('loading')}</Widget.Loading>
  const tasks = tasksOf(data, words)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Deadlines data={data} />
      {data.kind in WAITING ? null : <Typography textColor="neutral600">{words.t('tasks.others')}</Typography>}
      {tasks.length === 0 ? <Typography textColor="neutral600">{words.t('tasks.none')}</Typography> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {tasks.map((task) => (
          <Box tag="li" key={task.key}>
            <Flex justifyContent="space-between" gap={2}>
              <Typography tag={Link} to={task.to} textColor="primary600">
                {task.text}
              </Typography>
              {task.count === undefined ? null : <Badge active={task.count > 0}>{task.count}</Badge>}
            </Flex>
          </Box>
        ))}
      </Flex>
    </Flex>
  )
}

function tasksOf({ kind, cities, batch }: Workbench, { say, t }: ReturnType<typeof useWords>): Task[] {
  const states = WAITING[kind] ?? ['submitted', ...(WAITING.province ?? [])]
  const demands = states.map((state) => ({
    key: state,
    text: t('tasks.demands', { state: say(demandFlow.states[state as keyof typeof demandFlow.states]?.label) }),
    count: total(cities, state),
    to: listOf(DEMAND, { state }),
  }))
  if (kind !== 'city')
    return [
      ...demands,
      ...(batch
        ? [{ key: 'batch', text: t('tasks.batch', { name: batch.name }), to: pageOf(BATCH, batch.documentId) }]
        : []),
    ]
  const labels = {
    key: 'labels',
    text: t('tasks.labels'),
    count: cities.reduce((sum, city) => sum + city.labelsToConfirm, 0),
    to: listOf(LABEL, { state: 'declared' }),
  }
  const verifications = {
    key: 'verifications',
    text: t('tasks.verifications'),
    count: cities.reduce((sum, city) => sum + city.toVerify, 0),
    to: listOf(VERIFICATION, { state: 'submitted' }),
  }
  const handOvers = cities
    .filter((city) => city.toReceive > 0)
    .map((city) => ({
      key: `hand-overs-${city.code}`,
      text: t('tasks.handOvers', { city: city.name }),
      count: city.toReceive,
      to: listOf(HAND_OVER, { toCity: city.code, state: 'proposed' }),
    }))
  const liaisons = cities
    .filter((city) => !city.liaison)
    .map((city) => ({
      key: `liaison-${city.code}`,
      text: t(city.liaisonOverdue ? 'tasks.liaisonOverdue' : 'tasks.liaison', { city: city.name }),
      to: listOf(CITY, { code: city.code }),
    }))
  const lists = cities
    .filter((city) => city.list && city.list.state !== 'frozen')
    .map((city) => ({
      key: `list-${city.code}`,
      text: t('tasks.list', { city: city.name }),
      to: pageOf(CITY_LIST, city.list?.documentId ?? ''),
    }))
  return [...demands, verifications, labels, ...handOvers, ...liaisons, ...lists]
}

const WINDOWS = ['liaisonDueAt', 'filingClosesAt', 'recommendClosesAt'] as const

function Deadlines({ data }: { data: Workbench }) {
  const { say, t } = useWords('desk')
  const { batch, cities, kind } = data
  if (!batch) return <Typography>{t('tasks.noBatch')}</Typography>
  const [own] = cities
  // An officer of one city reads the instants that hold for it, extensions counted.
  const at = (name: (typeof WINDOWS)[number]): string | null =>
    (kind === 'city' && cities.length === 1 && name !== 'liaisonDueAt' ? own?.[name] : null) ?? batch[name]
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight="bold">{`${batch.name}（${say(batchFlow.states[batch.state as keyof typeof batchFlow.states]?.label)}）`}</Typography>
      {WINDOWS.map((name) => (
        <Deadline key={name} label={t(`window.${name}`)} at={at(name)} now={data.now} />
      ))}
    </Flex>
  )
}

function Deadline({ label, at, now }: { label: string; at: string | null; now: string }) {
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
