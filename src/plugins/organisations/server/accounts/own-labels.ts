import type { Core } from '@strapi/strapi'
import { number, object, string } from 'yup'
import { CERTIFICATE_YEARS } from '../../../../shared/pure/dates'
import type { Actor } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import type { Need } from '../../../../shared/pure/needs'
import { l } from '../../../../shared/pure/schema'
import { LABELS, type LabelKind } from '../../../../policy/labels'
import { normaliseText } from '../../../../shared/pure/text'
import { ownRoutes, type CreateContext } from '../../../../shared/server/accounts/own-routes'
import { shapeOf, validated } from '../../../../shared/server/http/validated'
import { labelFlow } from '../../domain/label-flow'
import { filesOf } from '../../../files/contract'
import { LABEL } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { assertRoom } from './assert-room'
import { enterpriseOf } from './organisation'
import { text } from './organisation-fields'
import { refuse } from './refusals'
import { applicantState } from '../../../../shared/server/accounts/applicant-fields'

declare const strapi: Core.Strapi

const VALID_UNTIL: Need = { label: l('有效期至', 'Valid until'), type: 'date', years: CERTIFICATE_YEARS }

const declaration = object({
  kind: string().label('称号').required().oneOf(Object.keys(LABELS)),
  certificateNumber: text('证书编号', 100).nullable(),
  year: number().label('认定年份').integer('integer').min(2000).max(2100).nullable(),
  ...shapeOf({ validUntilOn: VALID_UNTIL }),
  chainName: text('产业链（集群）名称', 200).nullable(),
  proof: text('证明材料', 64).nullable(),
})
  .noUnknown()
  .strict()

/** R22: declares a label with its evidence; the city confirms it (S09). */
async function declareLabel({ actor, input, at }: CreateContext) {
  const { id, name, creditCode, cityCode } = await enterpriseOf(actor, 'for share')
  const values = validated(declaration, input)
  const tidied = {
    ...values,
    certificateNumber: tidy(values.certificateNumber),
    chainName: tidy(values.chainName),
    validUntilOn: values.validUntilOn || null,
  }
  const { gate } = LABELS[values.kind as LabelKind]
  if (gate && !tidied.chainName) throw new Refused(refuse('chain-needed'))
  if (!gate && !tidied.certificateNumber && !values.proof) throw new Refused(refuse('evidence-needed'))
  if (values.proof) await assertOwnFile(values.proof, actor)
  await assertRoom('label', creditCode)
  const row = {
    ...tidied,
    proof: values.proof || null,
    enterprise: id,
    enterpriseName: name,
    creditCode,
    cityCode,
    source: 'declared',
  }
  const [label] = await createRows<{ documentId: string; state: string }>(LABEL, 'declare', [row], {
    actor,
    input,
    at,
  })
  return label
}

export const labelRoutes = ownRoutes({
  path: '/my/labels',
  uid: LABEL,
  rows: {
    where: 'true',
    fields: {
      kind: { filter: 'text' },
      certificateNumber: { filter: 'text' },
      year: { filter: 'integer', sort: true },
      validUntilOn: {},
      chainName: {},
      source: { filter: 'text' },
      proof: {},
      ...applicantState(labelFlow),
      version: {},
    },
    defaultSort: 'year:desc',
  },
  begin: declareLabel,
})

const tidy = (value: string | null | undefined): string | null => (value && normaliseText(value)) || null

/** The file is the account's, was uploaded as evidence, and is not infected. */
async function assertOwnFile(proof: string, actor: Actor): Promise<void> {
  if (!(await filesOf(strapi).own(proof, actor, 'evidence'))) throw new Refused(refuse('proof-unknown', { proof }))
}
