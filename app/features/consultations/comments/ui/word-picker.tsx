import { useEffect, useId, useRef, useState } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'

const count = (text: string) => [...text].length

/** The clause in a field that cannot be changed: words are chosen in it by mouse, finger or keyboard and become the quotation. */
export function WordPicker({ text, lang }: { text: string; lang: string }) {
  const { t } = useI18n()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  // A browser moves no caret in a read-only field, so that no words could be chosen by keyboard: this one refuses changes instead.
  const [guarded, setGuarded] = useState(false)
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault()
    const field = area.current
    field?.addEventListener('beforeinput', refuse)
    setGuarded(true)
    return () => field?.removeEventListener('beforeinput', refuse)
  }, [])
  function take({ currentTarget: area }: React.SyntheticEvent<HTMLTextAreaElement>) {
    const { selectionStart: from, selectionEnd: to, form } = area
    // A browser may count line breaks differently only in what it submits, never in `value`.
    if (!form || from === to || area.value !== text) return
    const set = (name: string, value: string) => {
      ;(form.elements.namedItem(name) as HTMLInputElement).value = value
    }
    set('quote', text.slice(from, to))
    set('start', String(count(text.slice(0, from))))
    set('end', String(count(text.slice(0, to))))
    form.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div className="field" id="quote">
      <label htmlFor={id}>{t('consultations.comment.read')}</label>
      <p className="hint" id={`${id}-hint`}>
        {t('consultations.comment.selectHint')}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        className="input law word-picker"
        lang={lang}
        ref={area}
        readOnly={!guarded}
        aria-readonly
        inputMode="none"
        spellCheck={false}
        value={text}
        onChange={() => undefined}
        onSelect={take}
        rows={4}
      />
    </div>
  )
}
