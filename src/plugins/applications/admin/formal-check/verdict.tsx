import { Badge, Flex } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import { VERDICTS, type Verdict } from '../../domain/findings'

const TONES = {
  met: { backgroundColor: 'success100', textColor: 'success700' },
  'not-met': { backgroundColor: 'danger100', textColor: 'danger700' },
  people: { backgroundColor: 'secondary100', textColor: 'secondary700' },
} as const satisfies Record<Verdict, object>

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { say } = useWords('applications')
  return <Badge {...TONES[verdict]}>{say(VERDICTS[verdict])}</Badge>
}

/** Number of conditions per verdict; zero is not shown. */
export function Verdicts({ met, notMet, people }: { met: number; notMet: number; people: number }) {
  const { say } = useWords('applications')
  const counts: [Verdict, number][] = [
    ['people', people],
    ['not-met', notMet],
    ['met', met],
  ]
  return (
    <Flex gap={1} wrap="wrap">
      {counts
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => (
          <Badge key={verdict} {...TONES[verdict]}>{`${say(VERDICTS[verdict])} ${count}`}</Badge>
        ))}
    </Flex>
  )
}
