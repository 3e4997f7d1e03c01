import { refuseFile } from '../../../domain/refusals'
import type { ImportLimits } from '../limits'
import { isStrike } from './styles'
import { readXml, Stop, type Element } from './xml'

/** Collects the text of an `si` or `is` element, plain or in runs, without phonetic readings. */
export class TextGatherer {
  text = ''
  /** Some of it is struck out. */
  struck = false
  private strikes = false
  private inText = false
  private inReading = false

  open(element: Element): void {
    const { name } = element
    if (name === 'rPh') this.inReading = true
    if (name === 'r') this.strikes = false
    if (isStrike(element)) this.strikes = true
    this.inText = name === 't' && !this.inReading
  }

  add(text: string): void {
    if (!this.inText) return
    this.text += text
    this.struck ||= this.strikes && text.trim() !== ''
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false
    this.inText = false
  }
}

export interface SharedStrings {
  texts: readonly string[]
  struck: ReadonlySet<number>
}

/** Refusal (thrown): import-file-too-many-cells. */
export function readSharedStrings(part: string, bytes: Buffer, { maxCells }: ImportLimits): SharedStrings {
  const texts: string[] = []
  const struck = new Set<number>()
  let gathering = new TextGatherer()
  readXml(part, bytes, {
    open(element) {
      if (element.name === 'si') gathering = new TextGatherer()
      else gathering.open(element)
    },
    text: (text) => gathering.add(text),
    close(name) {
      if (name !== 'si') return gathering.close(name)
      if (texts.length >= maxCells) throw new Stop(refuseFile('import-file-too-many-cells', { limit: maxCells }))
      if (gathering.struck) struck.add(texts.length)
      texts.push(gathering.text)
    },
  })
  return { texts, struck }
}
