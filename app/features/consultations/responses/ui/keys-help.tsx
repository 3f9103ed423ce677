import { useEffect, useState } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { keysAreOn, switchKeys } from './use-work-keys.ts'

const KEYS = [
  ['j k', 'move'],
  ['Enter', 'open'],
  ['x', 'choose'],
  ['r', 'respond'],
  ['t', 'tag'],
  ['a', 'assign'],
  ['n', 'note'],
  ['/', 'filter'],
  ['?', 'help'],
  ['Esc', 'close'],
] as const

export function KeysHelp() {
  const { t } = useI18n()
  const [on, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(keysAreOn()), [])
  return (
    <details className="small mb-2 max-lg:hidden" data-key="help">
      <summary className="soft inline-flex min-h-9 cursor-pointer items-center gap-1.5">
        {t('consultations.work.keys')} <kbd>?</kbd>
      </summary>
      <dl className="m-0 flex flex-wrap gap-x-6 gap-y-1 py-1">
        {KEYS.map(([key, name]) => (
          <div key={key} className="flex gap-1.5">
            <dt>
              <kbd className="rounded border border-faint px-1">{key}</kbd>
            </dt>
            <dd className="m-0">{t(`consultations.work.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      {on === null ? null : (
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.currentTarget.checked)
              switchKeys(event.currentTarget.checked)
            }}
          />
          {t('consultations.work.keys.on')}
        </label>
      )}
    </details>
  )
}
