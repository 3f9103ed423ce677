import type { Locale } from './locale.ts'
import { registerMessages } from './translate.ts'

type Loaded = Promise<{ messages: Record<string, string> }>
const wanted: readonly Locale[] =
  typeof document === 'undefined' ? ['zh-CN', 'en'] : [document.documentElement.lang === 'en' ? 'en' : 'zh-CN']

/** Words of some pages, there before the module that awaits this goes on: in a browser the reader's language alone, else both. */
export const addWords = (words: Record<Locale, () => Loaded>) =>
  Promise.all(wanted.map(async (locale) => registerMessages(locale, (await words[locale]()).messages)))
