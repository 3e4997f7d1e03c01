import type { Core } from '@strapi/strapi'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../shared/pure/actor'
import { filesOf } from '../plugins/files/contract'

declare const strapi: Core.Strapi

export interface Papers {
  licence: string
  letter: string
}

/** A minimal PDF of one page with one line. */
function page(line: string): string {
  const stream = `BT /F1 18 Tf 60 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return `${text}${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}

/** Licence and letter of a demo account, stored as uploads; `cityCode` for a claimant. */
export async function storePapers(actor: Actor, at: Date, cityCode?: string): Promise<Papers> {
  const details = { purpose: 'verification', cityCode } as const
  return {
    licence: await storePage(actor, at, { name: '营业执照.pdf', line: 'Business licence' }, details),
    letter: await storePage(actor, at, { name: '授权书.pdf', line: 'Authorisation' }, details),
  }
}

/** A one-line page, stored as evidence by default. */
export async function storePage(
  actor: Actor,
  at: Date,
  { name, line }: { name: string; line: string },
  details: { purpose?: 'evidence' | 'verification'; cityCode?: string } = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'))
  try {
    const text = page(`${line} - ${actor.creditCode ?? 'claim'} - DEMO`)
    const filepath = join(folder, name)
    await writeFile(filepath, text)
    const upload = { filepath, originalFilename: name, size: text.length }
    return (await filesOf(strapi).store(upload, actor, details, { now: at, arrivedAt: at })).documentId
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
