/** What is new in every run: ids of documents, hashes, credit codes, numbered names, what is within an hour. */
const NEW =
  /\b(?:[a-z0-9]{24}|[0-9a-f]{64}|[0-9A-Z]{18})\b|(?:model|模型|机密\p{L}{2}|fuzz|新企业)\d+(?:-\d+)?|(?<=T\d\d):\d\d:\d\d(?:\.\d+)?/gu

/** Calls what differs between two runs of one seed by the order in which it is met. */
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
