import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { Section } from '../../../../../shared/admin/section'
import { useWords } from '../../../../../shared/admin/words'
import type { PanelChoices } from '../../../domain/panel-views'
import { ITEM_KIND_LABELS, SPECIALITY_LABELS, VERDICT_LABELS } from '../../../domain/words'
import type { Progress } from '../../progress-panel'

type ChosenSubject = PanelChoices['subjects'][number]
type SubjectProgress = Progress['subjects'][number]

/** The subjects, how many sheets each has, and what the scores propose so far. */
export function SubjectsSection({ data, progress }: { data: PanelChoices; progress?: Progress }) {
  const { t } = useWords('experts')
  const { subjects, panel } = data
  const progressOf = ({ subject }: ChosenSubject) => progress?.subjects.find(({ subjectId }) => subjectId === subject)
  return (
    <Section title={t('subjects.title', { count: subjects.length })}>
      {subjects.length === 0 ? (
        <Typography textColor="neutral600">
          {t(panel.state === 'planned' ? 'subjects.addFirst' : 'progress.none')}
        </Typography>
      ) : null}
      {subjects.map((chosen) => (
        <Subject key={chosen.subject} chosen={chosen} progress={progressOf(chosen)} needed={progress?.needed} />
      ))}
    </Section>
  )
}

function Subject({ chosen, progress, needed }: { chosen: ChosenSubject; progress?: SubjectProgress; needed?: number }) {
  const { t } = useWords('experts')
  const { title, applicant, names } = chosen
  const assigned = progress && progress.submitted + progress.owing > 0
  return (
    <Box>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{title}</Typography>
        {applicant && applicant !== title ? <Typography textColor="neutral600">{applicant}</Typography> : null}
        {assigned && needed ? (
          <Badge active={progress.quorate}>{t('progress.quorum', { submitted: progress.submitted, needed })}</Badge>
        ) : null}
      </Flex>
      {progress?.items.map((item) => (
        <Item key={`${item.itemKind}/${item.item}`} item={item} names={names} />
      ))}
    </Box>
  )
}

function Item({ item, names }: { item: SubjectProgress['items'][number]; names: Record<string, string> }) {
  const { say, t } = useWords('experts')
  const { itemKind, mean, spread, verdict, needsDiscussion } = item
  const name = names[item.item] ?? say(SPECIALITY_LABELS[item.item])
  return (
    <Typography tag="p" variant="pi" textColor={needsDiscussion ? 'danger600' : 'neutral600'}>
      {t('progress.item', {
        kind: `${say(ITEM_KIND_LABELS[itemKind])}${name ? ` ${name}` : ''}`,
        mean: (mean / 100).toFixed(2),
        spread: (spread / 100).toFixed(2),
        verdict: say(VERDICT_LABELS[verdict]),
      })}
      {needsDiscussion ? t('subjects.apart') : ''}
    </Typography>
  )
}
