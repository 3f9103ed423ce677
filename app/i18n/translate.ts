import type { MessageKey } from './keys.ts'
import type { Locale } from './locale.ts'

export type Params = Record<string, string | number | undefined>
/** Message keys that reach the screen from data (problems, notifications) are plain strings; the rest are checked by type. */
export type Translate = { (key: MessageKey, params?: Params): string; dynamic(key: string, params?: Params): string }

type Said = { messages: Record<string, string>; translate: Translate }
const languages = new Map<Locale, Said>()

/** Adds to what a locale can say. The server registers everything; the browser only what its pages need, in any order. */
export function registerMessages(locale: Locale, ...parts: readonly Record<string, string>[]) {
  const said = languages.get(locale) ?? beginLanguage(locale)
  Object.assign(said.messages, ...parts)
  languages.set(locale, said)
}

function beginLanguage(locale: Locale): Said {
  const messages: Record<string, string> = {}
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  /** `count` chooses between `key_one` and `key_other` by the language's own rules (CLDR, through Intl). */
  function say(key: string, params: Params = {}) {
    const counted =
      typeof params.count === 'number' ? (messages[`${key}_${plural.select(params.count)}`] ?? messages[`${key}_other`]) : undefined
    const text = counted ?? messages[key] ?? key
    if (!text.includes('{{')) return text
    return text.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => {
      const value = params[name]
      return typeof value === 'number' ? number.format(value) : (value ?? '')
    })
  }
  return { messages, translate: Object.assign(say as Translate, { dynamic: say }) }
}

export function translatorFor(locale: Locale): Translate {
  const said = languages.get(locale)
  if (!said) throw new Error(`No messages registered for ${locale}`)
  return said.translate
}
