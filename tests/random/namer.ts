/** Values that differ in every run: documentIds, hashes, credit codes, numbered names, recent instants. */
const NEW =
  /\b(?:[a-z0-9]{24}|[0-9a-f]{64}|[0-9A-Z]{18})\b|(?:model|模型|机密\p{L}{2}|fuzz|新企业)\d+(?:-\d+)?|(?<=T\d\d):\d\d:\d\d(?:\.\d+)?/gu

/** Replaces values that differ between two runs of a seed by their order of occurrence. */
export class Namer {
  private readonly names = new Map<string, string>()

  plain(text: string): string {
    return text.replace(NEW, (found) => {
      if (found.startsWith(':')) return ''
      const name = this.names.get(found) ?? `#${this.names.size + 1}`
      this.names.set(found, name)
      return name
    })
  }
}
