import { useI18n } from '#app/i18n/use-i18n.tsx'
import type { HearingChange } from '../changes.server.ts'
import type { HearingAbout } from '../queries.server.ts'

/** What became of the notice, the latest first, with the old and the new times; the first notice stands last. */
export function Changes({ about: { changes, firstNotice } }: { about: HearingAbout }) {
  const { t, f } = useI18n()
  if (changes.length === 0 || !firstNotice) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('hearings.changes')}</h2>
      <ol className="plain-list rows" reversed>
        {changes.toReversed().map((change) => (
          <OneChange key={change.id} change={change} />
        ))}
        <li className="!py-3">
          <b>{t('hearings.change.first')}</b> <span className="soft small">{f.dateTime(firstNotice.at)}</span>
          <div>
            {t('hearings.held')} {f.dateTime(firstNotice.heldAt)}
          </div>
          {firstNotice.shortNoticeReason ? <div>{t('hearings.shortNotice', { reason: firstNotice.shortNoticeReason })}</div> : null}
        </li>
      </ol>
    </section>
  )
}

function OneChange({ change }: { change: HearingChange }) {
  const { t, f } = useI18n()
  const { kind, at, reason, heldAt, appliesUntil, venue, shortNoticeReason } = change
  return (
    <li className="!py-3">
      <b>{t(`hearings.change.${kind}`)}</b> <span className="soft small">{f.dateTime(at)}</span>
      {heldAt ? <FromTo name={t('hearings.held')} before={f.dateTime(heldAt.before)} after={f.dateTime(heldAt.after)} /> : null}
      {appliesUntil ? (
        <FromTo name={t('hearings.until')} before={f.dateTime(appliesUntil.before)} after={f.dateTime(appliesUntil.after)} />
      ) : null}
      {venue && venue.before.text !== venue.after.text ? (
        <FromTo name={t('hearings.venue')} before={venue.before.text} after={venue.after.text} lang={venue.after.lang} />
      ) : null}
      <div className="whitespace-pre-line">{t('hearings.change.reason', { reason })}</div>
      {shortNoticeReason ? <div>{t('hearings.shortNotice', { reason: shortNoticeReason })}</div> : null}
    </li>
  )
}

function FromTo({ name, before, after, lang }: { name: string; before: string; after: string; lang?: string }) {
  return (
    <div>
      {name} <s lang={lang}>{before}</s> <ins lang={lang}>{after}</ins>
    </div>
  )
}
