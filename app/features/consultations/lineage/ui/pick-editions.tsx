import { Form } from '@remix-run/react'
import { useId } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'

type Props = { editions: readonly number[]; from: number; to: number; view: string }

/** Any two editions, next to each other or not. With two there is nothing to choose. */
export function PickEditions({ editions, from, to, view }: Props) {
  const { t } = useI18n()
  const id = useId()
  if (editions.length < 3) return null
  return (
    <Form className="pick-editions no-print" key={`${from} ${to}`} preventScrollReset>
      <input type="hidden" name="view" value={view} />
      {(
        [
          ['from', from],
          ['to', to],
        ] as const
      ).map(([name, chosen]) => (
        <p key={name}>
          <label htmlFor={id + name}>{t(`consultations.changes.${name}`)}</label>{' '}
          <select className="input" id={id + name} name={name} defaultValue={chosen}>
            {editions.map((number) => (
              <option key={number} value={number}>
                {t('consultations.changes.edition', { number })}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button type="submit" className="button">
        {t('consultations.changes.compare')}
      </button>
    </Form>
  )
}
