import { isSafeLink } from '../../../shared/pure/safe-link'
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
/** Elements of VML that show a picture from where they are told. */
const DRAWN = new Set(['imagedata', 'fill', 'stroke', 'image', 'shape', 'background'])

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
    if (!isLink && isElsewhere(target)) throw new Flawed({ active: 'external' })
  }
}

/** Drawings name pictures and links in attributes as well. @throws Flawed; Error where the XML is broken. */
export function checkDrawings(xml: string): void {
  if (!/\b(src|href)\s{0,9}=/.test(xml)) return
  for (const tag of tagsIn(xml)) {
    const source = DRAWN.has(tag.name) ? tag.attributes.get('src') : undefined
    if (source !== undefined && isElsewhere(source)) throw new Flawed({ active: 'external' })
    const link = attributeOf(tag, 'href')
    if (link !== undefined && !isSafeLink(link)) throw new Flawed({ active: link.slice(0, 80) })
  }
}

/** Names a scheme or a host. */
const isElsewhere = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target.trim())

function* tagsIn(xml: string): Generator<Tag> {
  for (const piece of readXml(xml)) if (typeof piece !== 'string' && !piece.ends) yield piece
}
