// Which part of src may import which: the one statement of the import rules. eslint.config.mjs gives the zones to
// import-x/no-restricted-paths, tests/house/rules.ts applies them to every import. Paths are below src.
const fs = require('node:fs')
const path = require('node:path')

const SRC = path.resolve(__dirname, '..', '..', 'src')
/** Plugins in dependency order: later ones may import earlier ones. */
const ORDER = JSON.parse(fs.readFileSync(path.join(SRC, 'plugins', 'order.json'), 'utf8'))
/** Plugins that subscribe to everything and are imported by none. */
const LISTENERS = ['notices', 'audit']

const API_SCHEMA = /'(?:\.\.\/)+api\/([a-z-]+)\/content-types\//g

/**
 * @param {string} plugin
 * @returns {string[]} types of `src/api` that the plugin lists as its own
 */
function apiTypesOf(plugin) {
  const file = path.join(SRC, 'plugins', plugin, 'server', 'content-types', 'index.ts')
  return fs.existsSync(file) ? [...fs.readFileSync(file, 'utf8').matchAll(API_SCHEMA)].map(([, type]) => type) : []
}

const PURE = 'shared/pure'
const SERVER = 'shared/server'
const ADMIN = 'shared/admin'
const POLICY = 'policy'
const APP = ['index.ts', 'seed.ts', 'extensions']

/** Files at `targets` import only what is at `may`. */
const only = (targets, may, message) => targets.map((target) => ({ target, from: '.', except: may, message }))

const partOf = (part) => (plugin) => `plugins/${plugin}/${part}`
const contractOf = partOf('contract.ts')
const serverContractOf = partOf('contract-server.ts')
const domainOf = partOf('domain')

/** Between plugins imports go down and through contracts, whose server part is open to servers only. */
function zonesOf(plugin, place) {
  const earlier = ORDER.slice(0, place).filter((name) => !LISTENERS.includes(name))
  const contracts = earlier.map(contractOf)
  const serverContracts = [...contracts, ...earlier.map(serverContractOf)]
  const own = (part) => partOf(part)(plugin)
  const [domain, contract, serverContract] = [domainOf(plugin), contractOf(plugin), serverContractOf(plugin)]
  const inServer = own('server/content-types')
  const types = [inServer, ...apiTypesOf(plugin).map((type) => `api/${type}`)]
  const below = [PURE, POLICY, ...contracts]
  return [
    ...only([domain], [...below, domain, contract], 'a domain is pure, and sees contracts of earlier plugins only'),
    ...only(types, [...below, domain, contract, ...types], 'types see domains and contracts, no server code'),
    ...only([contract], [...below, SERVER, domain], 'a contract sees its domain and contracts of earlier plugins only'),
    ...only(
      [serverContract],
      [PURE, SERVER, POLICY, ...serverContracts, contract, domain, own('server')],
      'a contract sees its own plugin and contracts of earlier plugins only',
    ),
    { target: serverContract, from: inServer, except: [], message: 'a contract hands out no content types' },
    ...only(
      [own('server')],
      [PURE, SERVER, POLICY, ...serverContracts, contract, serverContract, domain, own('server'), ...types],
      'a server sees its own plugin without the panel, and contracts of earlier plugins only',
    ),
    ...only(
      [own('admin')],
      [...below, ADMIN, domain, contract, ...types, own('admin')],
      'the panel imports no server code, and contracts of earlier plugins only',
    ),
  ]
}

/** `target` imports nothing at `from` but what is at `except`, which is relative to `from`. */
const ZONES = [
  ...only([PURE], [PURE], 'shared/pure depends on nothing'),
  ...only([SERVER], [PURE, SERVER], 'the kernel knows nobody'),
  ...only([ADMIN], [PURE, ADMIN], 'the kernel knows nobody, and the panel imports no server code'),
  ...only([POLICY], [PURE, POLICY], 'the policy is pure data'),
  ...ORDER.flatMap(zonesOf),
  ...only(
    ['demo'],
    [PURE, SERVER, POLICY, 'demo', ...[domainOf, contractOf, serverContractOf].flatMap((of) => ORDER.map(of))],
    'the demo uses domains and contracts',
  ),
  ...only(['admin'], [PURE, ADMIN, 'admin', 'upgrades/names.ts'], 'the frame of the panel knows no plugin'),
  ...only(['upgrades'], [PURE, SERVER, 'upgrades'], 'steps of all plugins know none; others are in server/upgrades.ts'),
  ...only(
    APP,
    [PURE, SERVER, POLICY, 'upgrades', 'demo', 'api', ...APP].concat(
      [domainOf, contractOf, serverContractOf, partOf('server')].flatMap((of) => ORDER.map(of)),
    ),
    'the server imports nothing of the panel',
  ),
]

module.exports = { ORDER, ZONES, apiTypesOf }
