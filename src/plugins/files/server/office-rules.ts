import { clip } from '../../../shared/pure/brief'
import { isSafeLink } from '../../../shared/pure/safe-link'
import { Flawed } from './flaws'
import { attributeOf, readXml, type Tag } from './xml-tags'

export const MAIN = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
} as const

export type OfficeKind = keyof typeof MAIN

/** Content types of passive parts, by family. */
const TYPES =
  /^(application\/vnd\.(openxmlformats-(officedocument|package)|ms-(word|excel|office|photo|package)|wps-officedocument|wps)\b|application\/(xml|x-font|inkml)|image\/|font\/|text\/xml)/i
/** Words in content types, and endings of relation types, of parts that run, embed or fetch. */
const RUNS =
  /macro|vba|activex|oleobject|control(?!led|properties)|externallink|connections|querytable|webextension|customui|extensibility|afchunk|subdocument|attachedtemplate|\/(frame|package|video|audio|media)$/i
/** VML elements that load an image from a given address. */
const DRAWN = new Set(['imagedata', 'fill', 'stroke', 'image', 'shape', 'background'])

/**
 * @param endings that parts may have; types for other endings apply to no part.
 * @throws Flawed for a part that is more than text and images; Error for malformed XML.
 */
export function checkContentTypes(xml: string, endings: ReadonlySet<string>): void {
  for (const tag of tagsIn(xml)) {
    const type = attributeOf(tag, 'ContentType')
    const ending = attributeOf(tag, 'Extension')?.toLowerCase()
    if (type === undefined || (ending !== undefined && !endings.has(ending))) continue
    if (RUNS.test(type) || !TYPES.test(type.trim())) throw new Flawed({ active: type.slice(-60) })
  }
}

/** Relations are resolved when the file is opened, hyperlinks only when clicked; these may lead to the web. */
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
    if (isLink && !isSafeLink(target)) throw new Flawed({ active: clip(target, 80) })
    if (RUNS.test(type)) throw new Flawed({ active: type.slice(type.lastIndexOf('/') + 1) })
    // Without `TargetMode` the target is a part of the file.
    if (!isLink && isElsewhere(target)) throw new Flawed({ active: 'external' })
  }
}

/** Drawings refer to images and links in attributes too. @throws Flawed; Error for malformed XML. */
export function checkDrawings(xml: string): void {
  if (!/\b(src|href)\s{0,9}=/.test(xml)) return
  for (const tag of tagsIn(xml)) {
    const source = DRAWN.has(tag.name) ? tag.attributes.get('src') : undefined
    if (source !== undefined && isElsewhere(source)) throw new Flawed({ active: 'external' })
    const link = attributeOf(tag, 'href')
    if (link !== undefined && !isSafeLink(link)) throw new Flawed({ active: clip(link, 80) })
  }
}

/** Has a scheme or a host. */
const isElsewhere = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target.trim())

function* tagsIn(xml: string): Generator<Tag> {
  for (const piece of readXml(xml)) if (typeof piece !== 'string' && !piece.ends) yield piece
}
