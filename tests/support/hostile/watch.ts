import type { BrowserContext, Page } from '@playwright/test'

/** Everything that must never happen in this browser, in words, as it happens. */
export async function watchFor(context: BrowserContext): Promise<string[]> {
  const trouble: string[] = []
  await context.route(/^\w+:\/\/[^/?#]*evil\.example/, (route) => {
    trouble.push(`asked for ${route.request().url()}`)
    return route.abort()
  })
  context.on('request', (request) => {
    if (request.url().includes('/csp-report')) trouble.push(`report: ${request.postData()}`)
  })
  context.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()} at ${dialog.page()?.url()}`)
    void dialog.dismiss()
  })
  context.on('console', (message) => {
    // What a page is refused by policy, and what it throws; a 4xx of the page itself is what the page says.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      trouble.push(`console at ${message.page()?.url()}: ${message.text().slice(0, 300)}`)
  })
  context.on('weberror', (error) => trouble.push(`error at ${error.page()?.url()}: ${error.error().message.slice(0, 300)}`))
  await context.exposeBinding('noteViolation', ({ page }, what: string) => trouble.push(`policy at ${page.url()}: ${what}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      ;(window as unknown as { noteViolation(what: string): void }).noteViolation(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return trouble
}

/** Once React has taken the page over: elements and attributes that no page of ours has, whether or not they did anything. */
export const listForeign = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const isTaken = () => Object.keys(document).some((key) => key.startsWith('__reactContainer'))
    while (!isTaken() && document.querySelector('script')) await new Promise(requestAnimationFrame)
    const found: string[] = []
    const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'ping', 'poster', 'srcdoc', 'xlink:href', 'background']
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName
      if (['iframe', 'object', 'embed', 'base', 'marquee', 'template', 'plaintext', 'math', 'foreignobject', 'noscript'].includes(name))
        found.push(`<${name}>`)
      if (element.closest('main') && ['script', 'style', 'link', 'meta', 'animate', 'use', 'video', 'audio'].includes(name))
        found.push(`<${name}> in main`)
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on') || attribute === 'ping') found.push(`<${name} ${attribute}>`)
        if (!ADDRESSES.includes(attribute)) continue
        if (/^[\s\p{Cc}]*(javascript|vbscript|data:text)/iu.test(value)) found.push(`<${name} ${attribute}=${value}>`)
        if (name !== 'a' && /evil\.example|alert\(/.test(value) && !/^\/[^/]/.test(value)) found.push(`<${name} ${attribute}=${value}>`)
      }
      if (name === 'script' && /^\s*(alert|parent\.alert|import\("https:\/\/evil)/.test(element.textContent!))
        found.push('a script of the payload')
    }
    return found
  })
