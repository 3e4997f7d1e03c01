import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { compare, faultOf, seenDuring, type Ledger } from './ledger'

export interface Played {
  fault: string
  /** Seconds from the end of the fault until every client has completed a later write. */
  backAfter?: number
  /** Other observations. */
  also?: string
}

const DOCUMENT = 'docs/reliability.md'
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->']

const HEADER = [
  'What was played',
  'Writes begun',
  'Answered at once',
  'Told 503, by code',
  'No answer',
  'Longest answer',
  'All served again after',
  'Lost',
  'Twice',
]

const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`
const counted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} \`${name}\``)
    .join(', ') || '–'
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** The results of a run as a Markdown table. */
export function tableOf(ledger: Ledger, played: readonly Played[], found: ReadonlyMap<string, number>): string {
  const row = ({ fault, backAfter }: Played): string => {
    const seen = seenDuring(ledger, fault)
    const outcome = compare({ ...ledger, writes: ledger.writes.filter((write) => faultOf(write) === fault) }, found)
    return line([
      fault,
      seen.sent,
      seen.atOnce,
      counted(seen.refused),
      counted(seen.lost),
      seconds(seen.longest),
      backAfter === undefined ? '–' : `${backAfter.toFixed(1)} s`,
      outcome.lost.length,
      outcome.twice.length,
    ])
  }
  const all = compare(ledger, found)
  const sum = `${all.sent} writes were sent, ${all.answered} answered as done, ${all.found} found: ${all.lost.length} lost, ${all.twice.length} twice.`
  const also = played.flatMap((each) => (each.also ? [`- ${each.fault}: ${each.also}`] : []))
  return [line(HEADER), line(HEADER.map(() => '---')), ...played.map(row), '', sum, '', ...also].join('\n')
}

/** Writes the table into the document, with date and machine. */
export function writeDocument(table: string): void {
  const file = join(process.env.APP_DIR as string, DOCUMENT)
  const text = readFileSync(file, 'utf8')
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]]
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has no place for the table`)
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  writeFileSync(file, `${before}${BEGIN}\n\nMeasured on ${day}: ${machine}.\n\n${table}\n\n${END}${after}`)
  const prettier = join(process.env.APP_DIR as string, 'node_modules/prettier/bin/prettier.cjs')
  execFileSync(process.execPath, [prettier, '--write', file])
}
