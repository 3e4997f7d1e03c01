import { createHash } from 'node:crypto'
import type * as DrawSeed from '../../src/plugins/experts/server/services/draw-seed'
import { load } from '../harness/app'

const source = load<{ newDrawSeed: typeof DrawSeed.newDrawSeed }>('plugins/experts/server/services/draw-seed.js')
const real = source.newDrawSeed

/** Makes draws of experts deterministic until the returned function is called. */
export function seedDraws(seed: number): () => void {
  let drawn = 0
  source.newDrawSeed = () => createHash('sha256').update(`${seed}/${++drawn}`).digest('hex').slice(0, 32)
  return () => {
    source.newDrawSeed = real
  }
}
