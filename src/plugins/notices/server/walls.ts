import { declareWall, ownRows, scopeSetting } from '../../../shared/server/walls/declared-walls'

/** What a city's organisations are told its officers see; everybody sees what he is told himself. */
export const declareWalls = (): void =>
  declareWall('notices', {
    table: 'notices_message',
    may: 'select, update (read_at)',
    own: `${ownRows('notices_message', { cities: ['city_code'] })}
    or recipient = 'account:' || ${scopeSetting('account')}
    or recipient = 'staff:' || substr(${scopeSetting('actor')}, 7) and ${scopeSetting('actor')} like 'admin:%'`,
  })
