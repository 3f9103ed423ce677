// Loads the page's modules on cached pages: see app/platform/http/csp.server.ts.
const { routes, entry } = window.__minyiBoot
const modules = await Promise.all(routes.map(([, path]) => import(path)))
window.__remixRouteModules = Object.fromEntries(routes.map(([id], index) => [id, modules[index]]))
await import(entry)
