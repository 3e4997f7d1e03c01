import { Readable } from 'node:stream'
import type { Locale } from '../../../shared/pure/refusal'
import { query } from '../../../shared/server/database/database'
import { asSystem } from '../../../shared/server/walls/scope'
import type { PlannedRow } from '../domain/plan'
import { csvHead, csvRows } from '../domain/report-csv'
import { pageOf } from './import-record'
import type { ImportSummary } from './run-import'

/** A report with its rows, streamed page by page: all at once would block other requests. */
export function reportAsJson(about: { jobId: string } & object, report: ImportSummary): Readable {
  async function* json(): AsyncGenerator<string> {
    let between = ''
    yield '{"data":{"report":{"rows":['
    for await (const rows of pagesOf(about.jobId)) {
      yield between + rows.slice(1, -1)
      between = ','
    }
    yield `]${members(report)}}${members(about)}},"meta":{}}`
  }
  return Readable.from(json())
}

export function reportAsCsv(id: string, report: ImportSummary, locale: Locale): Readable {
  async function* csv(): AsyncGenerator<string> {
    yield csvHead(report, locale)
    for await (const rows of pagesOf(id)) yield csvRows(JSON.parse(rows) as PlannedRow[], locale)
  }
  return Readable.from(csv())
}

const members = (object: object): string =>
  Object.entries(object)
    .map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join('')

/** Read after the request's scope has ended. */
async function* pagesOf(id: string): AsyncGenerator<string> {
  for (let page = 0; ; page++) {
    const rows = await asSystem(() => pageOf(query, id, page))
    if (rows === undefined) return
    yield rows
  }
}
