import '#app/i18n/channels.ts'
import { textLanguage } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { CHANNELS, type Figures } from '../domain/charts.ts'

const LEAD = 'font-law mb-4 max-w-[30em] text-pretty text-[1.75rem]/[1.5] max-md:text-[1.3rem]'
/** The answer in words, before any chart. Parts that do not apply are left out, never said as zeros. */
export function Lead({
  figures,
  final = false,
}: {
  figures: Figures /** The report is published: nothing is still owed. */
  final?: boolean
}) {
  const { t, f, locale } = useI18n()
  if (figures.comments === 0) return <p className={LEAD}>{t('consultations.results.nobody')}</p>
  const { mostDivided: divided } = figures
  const words = {
    people: t('unit.people', { count: figures.people }),
    organisations: t('unit.organisations', { count: figures.organisations }),
    // Nobody made on the web what came off it.
    comments: t('unit.comments', { count: figures.byChannel.web || figures.comments }),
  }
  const who =
    figures.byChannel.web === 0
      ? 'consultations.channel.onlyOffWeb'
      : figures.organisations === 0
        ? 'consultations.results.saidPeople'
        : figures.people === 0
          ? 'consultations.results.saidOrganisations'
          : 'consultations.results.said'
  const offWeb = figures.comments - figures.byChannel.web
  const list = CHANNELS.filter((channel) => channel !== 'web' && figures.byChannel[channel] > 0)
    .map((channel) =>
      t('consultations.channel.count', { channel: t(`consultations.channel.${channel}`), count: figures.byChannel[channel] }),
    )
    .join(locale === 'en' ? ', ' : '、')
  return (
    <p className={LEAD}>
      <b className="font-semibold">{t(who, { ...words, list })}</b>
      {offWeb > 0 && figures.byChannel.web > 0 ? t('consultations.channel.besides', { count: offWeb, list }) : null}
      {divided ? (
        <>
          <em className="text-seal not-italic">{t('consultations.results.divided', { article: divided.cite[textLanguage(locale)] })}</em>
          {t('consultations.results.dividedShares', {
            count: divided.n,
            support: f.percent(divided.counts.support / divided.n),
            oppose: f.percent(divided.counts.oppose / divided.n),
            amend: f.percent(divided.counts.amend / divided.n),
          })}
        </>
      ) : (
        t('consultations.results.notDivided')
      )}
      {t(final ? 'consultations.results.answeredFinal' : 'consultations.results.answered', {
        answered: figures.answered,
        unanswered: figures.unanswered,
      })}
    </p>
  )
}
