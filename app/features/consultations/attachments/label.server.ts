import { translatorFor } from '#app/i18n/all.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { attachmentTexts } from '#db/schema/index.server.ts'

/** The file's name as a link says it, with why it gives no text. */
export const labelOf = (name: string, problem: (typeof attachmentTexts.$inferSelect)['problem'] | null, locale: Locale) =>
  problem ? translatorFor(locale)(`consultations.attachment.unreadable.${problem}`, { name }) : name
