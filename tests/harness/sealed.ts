import { createHash } from 'node:crypto'
import { FIRST_FORM } from '../../src/plugins/forms/domain/form'
import { given, hours, one } from './given'
import { nextNumber } from './running'

type Row = Record<string, unknown>

/** A submission's text and its hash, which no other has. */
export function textOf(values: Row = {}) {
  const content = JSON.stringify({
    ...{
      formVersion: FIRST_FORM.version,
      categories: ['network'],
      scopes: {},
      items: {},
      undertaking: null,
      listings: [],
      findings: [],
    },
    ...{ facts: { creditCode: '', references: [], nonce: nextNumber('given') }, ...values },
  })
  return { content, hash: createHash('sha256').update(content).digest('hex') }
}

/** An application with a submission per text, the last one in force. */
export async function sealed(values: Row, ...texts: ReturnType<typeof textOf>[]) {
  const application = await given.application({ ...values, snapshotHash: texts.at(-1)?.hash })
  const { id, creditCode, cityCode, receiptNumber } = application
  for (const [n, text] of texts.entries())
    await one('plugin::applications.application-snapshot', {
      ...{
        application: id,
        edition: n + 1,
        formVersion: FIRST_FORM.version,
        creditCode,
        cityCode,
        receiptNumber: receiptNumber ?? 'T',
      },
      ...{ submittedAt: hours(-9), ...text },
    })
  return application
}
