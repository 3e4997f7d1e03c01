export const routes = {
  admin: { type: 'admin', routes: [] },
  accounts: { type: 'content-api', prefix: '', routes: [] },
}
