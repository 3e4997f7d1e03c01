import fc from 'fast-check'
import { judge, show } from '../property/run'
import { Fingerprints } from '../property/fingerprint'
import { requests } from '../property/requests'
import { routes } from '../property/routes'
import { makeWorld } from '../property/world'
const N = Number(process.env.N ?? 400)
test('hunt', async () => {
  const world = await makeWorld()
  const out: string[] = []
  for (const actor of world.actors) {
    const prints = await Fingerprints.of(actor)
    const seen = new Map<string, string>()
    const tally: Record<string, number> = {}
    const t0 = Date.now()
    let i = 0
    for (const asked of fc.sample(requests(routes(), world, actor), { numRuns: N, seed: Number(process.env.S ?? 1) })) {
      i++
      let r
      try { r = await judge(asked, actor, prints) } catch (e: any) { const k = 'THROW ' + e.message; if (!seen.has(k)) seen.set(k, k + '\n' + JSON.stringify(asked).slice(0, 500)); continue }
      tally[r.answered.status] = (tally[r.answered.status] ?? 0) + 1
      for (const f of r.faults) {
        const key = f.replace(/“.*”/, '') + ' ' + asked.method + ' ' + asked.path.split('?')[0]!.split('/').slice(0, 4).join('/').slice(0, 60)
        if (!seen.has(key) || seen.get(key)!.length > show(asked, r.answered).length) seen.set(key, show(asked, r.answered))
      }
    }
    out.push(`===== ${actor.name} ${JSON.stringify(tally)} ${(Date.now() - t0) / i} ms each`)
    for (const [k, v] of seen) out.push('--- ' + k + '\n' + v)
    await prints.end()
  }
  require('fs').writeFileSync('/tmp/dev/fuzz-hunt.txt', out.join('\n'))
}, 600000)
