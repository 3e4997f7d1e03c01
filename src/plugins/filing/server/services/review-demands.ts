import { createHash } from 'node:crypto'
import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { DescribeSubjects, Party, ReadSubjects } from '../../../experts/contract'
import { canonical } from '../../../../shared/pure/canonical'
import { withheld } from '../../../../shared/pure/withheld'
import { demandCriteria, demandSections, type ReviewedDemand } from '../../domain/demand-review'
import { FILING_SETTINGS } from '../../domain/settings'
import { offeredDemands } from './offered-demands'
import { ENTERPRISES } from '../../../organisations/contract'

interface Found extends Record<string, unknown> {
  documentId: string
  creditCode: string
  enterprise: string
  people: string[]
  demand: ReviewedDemand
}

/** R31: demands in provincial review as panels see them; demands in other states cannot be reviewed. */
export const describeDemands: DescribeSubjects = async (documentIds) => {
  const { feasibilityMust } = await readSettings(FILING_SETTINGS)
  const criteria = demandCriteria(feasibilityMust)
  const found = await find(documentIds, `and d.state = 'in-review'`)
  return found.map(({ documentId, creditCode, enterprise, people, demand }) => {
    const applicant: Party = { creditCode, name: enterprise, role: 'applicant', people }
    return { documentId, title: demand.title, snapshotHash: hashOf(demand), parties: [applicant], criteria }
  })
}

/** What experts read of a demand; a blind review leaves out the enterprise. */
export const readDemands: ReadSubjects = {
  kind: 'pilot',
  offered: offeredDemands,
  async read(documentId, blind) {
    const [found] = await find([documentId])
    if (!found) return undefined
    const { demand, enterprise, creditCode, people } = found
    const sections = demandSections(demand, blind ? undefined : enterprise)
    // Free texts may name the applicant too.
    return {
      snapshotHash: hashOf(demand),
      sections: blind ? withheld(sections, [enterprise, creditCode, ...people]) : sections,
    }
  },
}

/** Hashes of the current texts: a conclusion on another text does not apply. */
export const hashesOf = async (documentIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await find(documentIds)).map(({ documentId, demand }) => [documentId, hashOf(demand)]))

const hashOf = (demand: ReviewedDemand): string => createHash('sha256').update(canonical(demand)).digest('hex')

const find = (documentIds: readonly string[], where = ''): Promise<Found[]> =>
  query<Found>(
    `select d.document_id as "documentId", d.credit_code as "creditCode",
        coalesce(e.name, d.enterprise_name, d.credit_code) as enterprise,
        array_remove(array[d.contact_name, e.legal_representative, e.contact_name]::text[], null) as people,
        jsonb_build_object('title', d.title, 'industryCode', d.industry_code, 'painPoints', d.pain_points,
          'scenes', coalesce(d.scenes, '[]'), 'urgency', d.urgency, 'budget', d.budget,
          'expectedBenefit', d.expected_benefit, 'categories', coalesce(d.categories, '[]'),
          'priorityGrounds', coalesce(d.priority_grounds, '[]')) as demand
     from demands d left join ${ENTERPRISES} e on e.id = d.enterprise_id
     where d.document_id = any($1::text[]) ${where} order by d.id`,
    [documentIds],
  )
