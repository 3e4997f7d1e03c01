import { Flawed, flawIn, type Flaw } from './flaws'
import { Objects } from './pdf/objects'
import { Rules } from './pdf/rules'

/** Signing programs write the last `%%EOF` at most this far from the end. */
const TAIL = 4096

/** `broken`, `encrypted`, or the name of what would run or be fetched; undefined for an acceptable file. */
export const flawOfPdf = (bytes: Buffer): Flaw | undefined =>
  flawIn(() => {
    const whole = /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-TAIL).includes('%%EOF')
    if (!whole) throw new Flawed('broken')
    new Rules(new Objects(bytes)).check()
  })
