import { Flawed, flawIn, type Flaw } from './flaws'
import { Objects } from './pdf/objects'
import { Rules } from './pdf/rules'

/** How far from the end signing programs leave the last `%%EOF`. */
const TAIL = 4096

/** `broken`, `encrypted`, or the name of what is not allowed to run or be fetched; undefined for a quiet whole file. */
export const flawOfPdf = (bytes: Buffer): Flaw | undefined =>
  flawIn(() => {
    const whole = /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-TAIL).includes('%%EOF')
    if (!whole) throw new Flawed('broken')
    new Rules(new Objects(bytes)).check()
  })
