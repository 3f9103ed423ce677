import { useEffect, useRef } from 'react'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { IntakePreview } from '../preview.server.ts'

type Fine = IntakePreview['fine'][number]
/** What a file says, line by line: errors first, then what is here already, then what would be stored. */
export function ImportPreview({ preview, home }: { preview: IntakePreview; home: string }) {
  const { t } = useI18n()
  const { counts, source } = preview
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each check takes the reader to what it found
  useEffect(() => box.current?.focus(), [preview])
  return (
    <section aria-labelledby="checked" className="notice mb-8" tabIndex={-1} ref={box}>
      <h2 id="checked" className="!mt-0">
        {t('consultations.intake.preview', { name: source.fileName })}
      </h2>
      <p role="status">
        <b>{t('consultations.intake.fine', { count: counts.fine })}</b> · {t('consultations.intake.wrong', { count: counts.wrong })} ·{' '}
        {t('consultations.intake.there', { count: counts.there })}
      </p>
      <p className="soft">{t('consultations.intake.nothingStored')}</p>
      {counts.wrong > 0 ? <WrongLines preview={preview} /> : null}
      {counts.there > 0 ? (
        <details className="fold">
          <summary className="inline-flex min-h-11 cursor-pointer items-center">
            {t('consultations.intake.there', { count: counts.there })}
          </summary>
          <Lines lines={preview.there} count={counts.there} linkTo={(one) => `${home}/work?comment=${one.id}`} />
        </details>
      ) : null}
      {counts.fine > 0 ? (
        <details className="fold" open={counts.wrong === 0}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center">
            {t('consultations.intake.fine', { count: counts.fine })}
          </summary>
          <Lines lines={preview.fine} count={counts.fine} />
        </details>
      ) : null}
      {counts.fine > 0 ? (
        <ActionForm name="import" encType="multipart/form-data" className="mt-4">
          <input type="hidden" name="content" value={source.content} />
          <input type="hidden" name="fileName" value={source.fileName} />
          <SubmitButton>{t('consultations.intake.confirm', { count: counts.fine })}</SubmitButton>
          {counts.wrong > 0 ? <p className="soft small mt-2 mb-0">{t('consultations.intake.confirmLeaving')}</p> : null}
        </ActionForm>
      ) : (
        <p className="mb-0">{t('consultations.intake.nothingToStore')}</p>
      )}
    </section>
  )
}

function WrongLines({ preview: { wrong, counts } }: { preview: IntakePreview }) {
  const { t, locale } = useI18n()
  const say = useSay()
  return (
    <>
      <h3>{t('consultations.intake.wrong', { count: counts.wrong })}</h3>
      <ul className="plain-list">
        {wrong.map(({ line, problems }) => (
          <li key={line} className="border-t border-faint py-2 sm:grid sm:grid-cols-[5rem_1fr] sm:gap-3">
            <b>{t('consultations.intake.line', { line })}</b>
            <ul className="plain-list">
              {problems.map(({ field, given, key, params }) => (
                <li key={field}>
                  {t.dynamic(`consultations.intake.field.${field}`)}
                  {locale === 'en' ? ': ' : '：'}
                  <span className="text-seal">{say(key, params)}</span>{' '}
                  {given ? <span className="soft">{t('consultations.intake.given', { given })}</span> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {wrong.length < counts.wrong ? <p className="soft small">{t('consultations.intake.listed', { count: wrong.length })}</p> : null}
    </>
  )
}

function Lines<L extends Fine>({ lines, count, linkTo }: { lines: readonly L[]; count: number; linkTo?: (line: L) => string }) {
  const { t } = useI18n()
  return (
    <>
      <WideTable label={t('consultations.intake.fine', { count })}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('consultations.intake.column.line')}
            </th>
            <th scope="col">{t('consultations.intake.column.receipt')}</th>
            <th scope="col">{t('consultations.intake.field.receivedOn')}</th>
            <th scope="col">{t('consultations.intake.field.clause')}</th>
            <th scope="col">{t('consultations.intake.field.stance')}</th>
            <th scope="col">{t('consultations.intake.field.body')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.line}>
              <td className="num">{one.line}</td>
              <td className="whitespace-nowrap">
                {t.dynamic(`consultations.channel.${one.channel}`)} {one.receiptNumber}
              </td>
              <td className="whitespace-nowrap">{one.receivedOn}</td>
              <td>{one.cite ?? t('consultations.results.wholeDraft')}</td>
              <td className="whitespace-nowrap">{t(`consultations.stance.${one.stance}`)}</td>
              <td className="min-w-60">{linkTo ? <Link to={linkTo(one)}>{one.words}</Link> : one.words}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {lines.length < count ? <p className="soft small">{t('consultations.intake.listed', { count: lines.length })}</p> : null}
    </>
  )
}
