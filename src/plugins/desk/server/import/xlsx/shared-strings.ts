import { refuseFile } from '../../../domain/import/refusals'
import type { ImportLimits } from '../limits'
import { readXml, Stop, type Element } from './xml'

/** Gathers the text of an `si` or `is` element: plain or in runs, without the readings above the characters. */
export class TextGatherer {
  text = ''
  private inText = false
  private inReading = false

  open({ name }: Element): void {
    if (name === 'rPh') this.inReading = true
    this.inText = name === 't' && !this.inReading
  }

  add(text: string): void {
    if (this.inText) this.text += text
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false
    this.inText = false
  }
}

/** Refusal (thrown): import-file-too-many-cells. */
export function readSharedStrings(part: string, bytes: Buffer, { maxCells }: ImportLimits): string[] {
  const strings: string[] = []
  let gathering = new TextGatherer()
  readXml(part, bytes, {
    open(element) {
      if (element.name === 'si') gathering = new TextGatherer()
      else gathering.open(element)
    },
    text: (text) => gathering.add(text),
    close(name) {
      if (name !== 'si') return gathering.close(name)
      if (strings.length >= maxCells) throw new Stop(refuseFile('import-file-too-many-cells', { limit: maxCells }))
      strings.push(gathering.text)
    },
  })
  return strings
}
