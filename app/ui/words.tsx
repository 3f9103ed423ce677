import { foreignLang, splitByLanguage } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'

/** A name or a sentence that somebody wrote, among words in the reader's language: read aloud in its own. */
export function Words({ text }: { text: string }) {
  const lang = foreignLang(text, useI18n().locale)
  return lang ? <span lang={lang}>{text}</span> : text
}

/** A sentence of ours that quotes somebody: what is quoted is read aloud in its own language. */
export function Quoting({ text }: { text: string }) {
  const { locale } = useI18n()
  return splitByLanguage(text, locale).map((piece, i) =>
    piece.lang ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
      <span key={i} lang={piece.lang}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
