import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { HearingAbout } from '../queries.server.ts'

/** What, when, where, who may come, and how they are chosen. */
export function HearingHead({ about }: { about: HearingAbout }) {
  const { t, f } = useI18n()
  return (
    <header>
      <p className="soft small mb-1">
        <Link to={`/agencies/${about.agency.slug}`} lang={about.agency.name.lang}>
          {about.agency.name.text}
        </Link>
        {' · '}
        <Link to={`/matters/${about.matter.slug}`} lang={about.matter.title.lang}>
          {about.matter.title.text}
        </Link>
        {' · '}
        {t('hearings.kind')}
      </p>
      <h1 lang={about.title.lang}>{about.title.text}</h1>
      {about.status === 'draft' ? (
        <p className="notice">{t('hearings.draft')}</p>
      ) : about.status === 'called-off' ? (
        <p className="notice">{t('hearings.calledOff', { reason: about.changes.at(-1)?.reason ?? '' })}</p>
      ) : (
        <p className="soft">{t.dynamic(`hearings.status.${about.status}`)}</p>
      )}
      <RichText nodes={about.about.nodes} lang={about.about.lang} className="law text-lg" />
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
        {about.heldAt ? (
          <>
            <dt className="soft">{t('hearings.held')}</dt>
            <dd className="m-0">{about.status === 'called-off' ? <s>{f.dateTime(about.heldAt)}</s> : f.dateTime(about.heldAt)}</dd>
          </>
        ) : null}
        <dt className="soft">{t('hearings.venue')}</dt>
        <dd className="m-0" lang={about.venue.lang}>
          {about.venue.text}
        </dd>
        {about.notice ? (
          <>
            <dt className="soft">{t('hearings.notice')}</dt>
            <dd className="m-0">{t('hearings.noticeAt', { at: f.dateTime(about.notice.at), count: about.notice.days })}</dd>
          </>
        ) : null}
        {about.appliesUntil ? (
          <>
            <dt className="soft">{t('hearings.until')}</dt>
            <dd className="m-0">{f.dateTime(about.appliesUntil)}</dd>
          </>
        ) : null}
        <dt className="soft">{t('hearings.seats')}</dt>
        <dd className="m-0">
          {about.groups.map(({ key, name, seats }) => (
            <div key={key} lang={name.lang}>
              {t('hearings.seatsOf', { group: name.text, count: seats })}
            </div>
          ))}
        </dd>
      </dl>
      {about.shortNoticeReason && about.status !== 'called-off' ? (
        <p className="notice mt-4">{t('hearings.shortNotice', { reason: about.shortNoticeReason })}</p>
      ) : null}
    </header>
  )
}

export function Agenda({ items, calledOff }: { items: readonly string[]; calledOff: boolean }) {
  const { t } = useI18n()
  if (calledOff && items.length === 0) return null
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t('hearings.agenda')}</h2>
      {items.length === 0 ? <p className="soft">{t('hearings.agendaNone')}</p> : null}
      <ol>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <li key={at}>{item}</li>
        ))}
      </ol>
    </section>
  )
}

/** The rule in words, and all that the draw is checked with. */
export function Rule({ about, seed }: { about: HearingAbout; seed: string | null }) {
  const { t } = useI18n()
  const facts = [
    [t('hearings.secretHash'), about.secretHash],
    [t('hearings.secret'), about.secret],
    [t('hearings.seed'), seed],
  ] as const
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">{t('hearings.rule')}</h2>
      <p className="soft">{t('hearings.ruleWords')}</p>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd className="m-0 mb-2 font-mono text-sm [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {about.secret ? (
        <a className="inline-flex min-h-11 items-center no-print" href={`/hearings/${about.id}/selection.json`} download>
          {t('hearings.selection')}
        </a>
      ) : null}
    </section>
  )
}
