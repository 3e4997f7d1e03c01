import { isSafeLink } from '../../domain/safe-link'
import { Flawed } from './flaws'
import { attributeOf, readXml, type Tag } from './xml-tags'

export const MAIN = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
} as const

export type OfficeKind = keyof typeof MAIN

/** Content types of parts that only say or show something, by their family. */
const TYPES =
  /^(application\/vnd\.(openxmlformats-(officedocument|package)|ms-(word|excel|office|photo|package)|wps-officedocument|wps)\b|application\/(xml|x-font|inkml)|image\/|font\/|text\/xml)/i
/** Words in the types, and the ends of the relations, of parts that run, embed or fetch. */
const RUNS =
  /macro|vba|activex|oleobject|control(?!led|properties)|externallink|connections|querytable|webextension|customui|extensibility|afchunk|subdocument|attachedtemplate|\/(frame|package|video|audio|media)$/i
/** Functions that fetch what they are given as soon as a sheet is calculated. */
const FETCHES = /\b(WEBSERVICE|_xlfn\.IMAGE|RTD)\s{0,9}\(/i
/** Elements whose text is shown and never calculated. */
const SHOWN = new Set(['t', 'v'])

/**
 * @param endings parts may have; a type for others is said for no part.
 * @throws Flawed for a part that is more than text and pictures; Error where the XML is broken.
 */
export function checkContentTypes(xml: string, endings: ReadonlySet<string>): void {
  for (const tag of tagsIn(xml)) {
    const type = attributeOf(tag, 'ContentType')
    const ending = attributeOf(tag, 'Extension')?.toLowerCase()
    if (type === undefined || (ending !== undefined && !endings.has(ending))) continue
    if (RUNS.test(type) || !TYPES.test(type.trim())) throw new Flawed({ active: type.slice(-60) })
  }
}

/** Links that are fetched or run when the file is opened; a hyperlink waits to be clicked, and leads to the web. */
export function checkRelationships(xml: string): void {
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'Relationship') continue
    const [type, target, mode] = ['Type', 'Target', 'TargetMode'].map((name) => attributeOf(tag, name) ?? '') as [
      string,
      string,
      string,
    ]
    const isLink = /\/hyperlink$/i.test(type)
    if (mode.toLowerCase() === 'external' && !isLink) throw new Flawed({ active: 'external' })
    if (isLink && !isSafeLink(target)) throw new Flawed({ active: target.slice(0, 80) })
    if (RUNS.test(type)) throw new Flawed({ active: type.slice(type.lastIndexOf('/') + 1) })
    // Without `TargetMode` a target is a part of the file.
    if (!isLink && /^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target.trim())) throw new Flawed({ active: 'external' })
  }
}

/** @throws Flawed for a formula that fetches; Error where the XML is broken. */
export function checkSheet(xml: string): void {
  if (!FETCHES.test(xml) && !xml.includes('&#')) return
  let element = ''
  for (const piece of readXml(xml)) {
    if (typeof piece !== 'string') element = piece.ends ? '' : piece.name
    else if (!SHOWN.has(element)) {
      const fetching = FETCHES.exec(piece)?.[1]
      if (fetching) throw new Flawed({ active: fetching })
    }
  }
}

function* tagsIn(xml: string): Generator<Tag> {
  for (const piece of readXml(xml)) if (typeof piece !== 'string' && !piece.ends) yield piece
}
