import { useEffect, useRef, useState } from 'react'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import type { Problem } from '#app/platform/errors.ts'

/** What has to be put right, each with a link to its field; it takes the focus. */
export function ErrorSummary({ problem, prefix }: { problem: Problem; prefix: string }) {
  const { t } = useI18n()
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<Record<string, string>>({})
  useEffect(() => {
    box.current?.focus()
    setLabels(Object.fromEntries(Object.keys(problem.fieldErrors).map((field) => [field, labelOf(`${prefix}${field}`)])))
  }, [problem, prefix])
  // "Please fill this in" says nothing away from its field.
  const named = (field: string, { key, params }: Problem['fieldErrors'][string]) =>
    labels[field] && key.startsWith('problem.field.')
      ? t('form.errorIn', { label: labels[field], problem: say(key, params) })
      : say(key, params)
  const fields = Object.entries(problem.fieldErrors)
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts the page comes back at its top, and the refused form may stand far below
    <div className="notice" role="alert" tabIndex={-1} ref={box} autoFocus>
      <h2>{fields.length > 0 ? t('form.errors', { count: fields.length }) : say(problem.messageKey, problem.params)}</h2>
      {fields.length > 0 ? (
        <ul>
          {fields.map(([field, error]) => (
            <li key={field}>
              <a href={`#${prefix}${field}`}>{named(field, error)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The words of a label or legend, without what follows them ("optional"). */
const labelOf = (id: string) => document.querySelector(`label[for="${id}"], fieldset[id="${id}"] > legend`)?.firstChild?.textContent ?? ''
