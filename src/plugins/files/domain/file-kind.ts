export interface Kind {
  mime: string
  /** The first one is used when we name the file. */
  endings: readonly [string, ...string[]]
  /** A browser shows it without executing anything; all others are served as attachments. */
  inline: boolean
  starts: readonly number[]
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Every accepted type. SVG, HTML and scripts are missing on purpose. */
export const KINDS = {
  pdf: { mime: 'application/pdf', endings: ['pdf'], inline: true, starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  png: {
    mime: 'image/png',
    endings: ['png'],
    inline: true,
    starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  jpeg: { mime: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], inline: true, starts: [0xff, 0xd8, 0xff] },
  webp: { mime: 'image/webp', endings: ['webp'], inline: true, starts: [0x52, 0x49, 0x46, 0x46] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    inline: false,
    starts: ZIP,
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    inline: false,
    starts: ZIP,
  },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS

/** Accepted as evidence. */
export const EVIDENCE_KINDS = ['pdf', 'png', 'jpeg', 'docx', 'xlsx'] as const satisfies readonly KindName[]
/** Accepted in the public media library. */
export const MEDIA_KINDS = ['png', 'jpeg', 'webp', 'pdf'] as const satisfies readonly KindName[]

/** Types that begin with these bytes; zip archives are told apart by their content. */
export function sniff(bytes: Uint8Array): KindName[] {
  return (Object.keys(KINDS) as KindName[]).filter((name) => KINDS[name].starts.every((byte, at) => bytes[at] === byte))
}

/** Whether a browser may show it inline. */
export const isInline = (mime: string): boolean =>
  Object.values(KINDS).some((kind) => kind.mime === mime && kind.inline)

/** The file ending we use for a type. */
export const endingOfMime = (mime: string): string =>
  Object.values(KINDS).find((kind) => kind.mime === mime)?.endings[0] ?? 'bin'

export const claims = (kind: KindName, ending: string): boolean =>
  (KINDS[kind].endings as readonly string[]).includes(ending)
