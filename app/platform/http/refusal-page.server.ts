import { translatorFor } from '#app/i18n/all.server.ts'
import { LOCALES } from '#app/i18n/locale.ts'

/** For what is refused before anything is read, and so before the reader's language is known: both languages and a way back. */
export function refusalPage(key: 'error.tooBig' | 'error.foreign' | 'problem.tooMany'): string {
  const said = LOCALES.map((locale) => {
    const t = translatorFor(locale)
    return `<p lang="${locale}">${t(key, { minutes: 1 })} <a href="/">${t('nav.home')}</a></p>`
  })
  const title = translatorFor(LOCALES[0])('app.name')
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
  return `<!doctype html><html lang="${LOCALES[0]}"><head>${head}<title>${title}</title></head><body>${said.join('')}</body></html>`
}
