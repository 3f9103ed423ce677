import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { registerMessages } from './i18n/translate.ts'

const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
const isOffice = document.documentElement.dataset.office === ''
/** Only the reader's language travels, and the words of the work screens only to those who work there. */
const parts = await Promise.all([
  locale === 'en' ? import('./i18n/public.en.ts') : import('./i18n/public.zh-cn.ts'),
  ...(isOffice ? [locale === 'en' ? import('./i18n/office.en.ts') : import('./i18n/office.zh-cn.ts')] : []),
])
registerMessages(locale, ...parts.map((part) => part.messages))
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
