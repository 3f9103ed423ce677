/** Just enough HTML for pages of our own: React writes attributes in one way only. */
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" })[name]!)
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' })[sign]!)
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? plain(found[1]!) : undefined
}

/** The form of that name on a page: where it goes, and what it sends without being asked. */
export function readFormOf(html: string, name: string) {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([all]) => all)
    .find((all) => all.includes(`name="form" value="${name}"`))
  if (!form) return undefined
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(
    ([tag]) => [attribute(tag, 'name')!, attribute(tag, 'value') ?? ''] as const,
  )
  const controls = [...form.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([tag]) => attribute(tag, 'name'))
  return { action: attribute(/<form\b[^>]*>/.exec(form)![0], 'action'), hidden, controls: new Set(controls), html: form }
}

/** What a refused form says: the summary's links, and the sentence beside each field. */
export function readRefusal(html: string) {
  const summary = /<div class="notice" role="alert"[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''
  const links = [...summary.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, text]) => ({
    id: plain(id!),
    text: plain(text!),
  }))
  const beside = [...html.matchAll(/<p class="error" id="([^"]+)-error">([^<]+)<\/p>/g)].map(([, id, text]) => ({
    id: plain(id!),
    text: plain(text!),
  }))
  return { summary: plain(summary.replace(/<[^>]+>/g, ' ')), links, beside }
}

/** Every field of a page's posted forms that takes words, the search boxes and years that the browser may cut aside. */
export function listWordFields(html: string) {
  return [...html.matchAll(/<form method="post"[^>]*>[\s\S]*?<\/form>/g)].flatMap(([all]) => {
    const form = /name="form" value="([^"]*)"/.exec(all)?.[1] ?? ''
    const tags = [...all.matchAll(/<(?:input|textarea)\b[^>]*>/g)].map(([tag]) => tag)
    const words = tags.filter((tag) => /^<textarea/.test(tag) || ['text', undefined].includes(attribute(tag, 'type')))
    const uncut = words.filter((tag) => !/^<input/.test(tag) || attribute(tag, 'maxLength') === undefined)
    return uncut.flatMap((tag) => attribute(tag, 'name') ?? []).map((field) => ({ form: plain(form), field }))
  })
}
