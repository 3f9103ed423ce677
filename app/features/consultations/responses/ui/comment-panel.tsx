import '#app/i18n/attachments.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { Redline } from '../../comments/ui/redline.tsx'
import { Sender } from '../../intake/ui/sender.tsx'
import type { Panel, WorkPage } from '../work-page.server.ts'
import { PanelForms } from './panel-forms.tsx'
import { PanelReplies } from './panel-replies.tsx'

export const htmlLang = (language: 'zh' | 'en') => (language === 'zh' ? 'zh-CN' : 'en')
const FRAME = 'border-faint py-2 max-lg:border-b lg:border-l lg:pl-5'
const HEADING = '!mt-5 !mb-1 !font-sans !text-[.9375rem]'

/** One comment with all that its answer needs, beside the table. */
export function CommentPanel({ panel, page, closeTo }: { panel: Panel | null; page: WorkPage; closeTo: string }) {
  const { t, f } = useI18n()
  const close = (
    <Link className="button quiet small" to={closeTo} preventScrollReset data-panel-close>
      <span className="lg:hidden">{t('consultations.work.back')}</span>
      <span className="max-lg:hidden">
        {t('consultations.work.panelClose')} <kbd>Esc</kbd>
      </span>
    </Link>
  )
  if (!panel)
    return (
      <aside className={FRAME} aria-label={t('consultations.work.panel')}>
        <div className="flex justify-end">{close}</div>
        <p>{t('consultations.work.panelGone')}</p>
      </aside>
    )
  return (
    <aside className={FRAME} aria-label={t('consultations.work.panel')}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="mb-0">
          <b className="font-semibold">{panel.name ?? t('kind.deleted')}</b>{' '}
          <span className="small soft">
            {t.dynamic(`kind.${panel.kind}`)} · <span className={`tag ${panel.stance}`}>{t(`consultations.stance.${panel.stance}`)}</span>
          </span>
        </p>
        {close}
      </div>
      <p className="small soft">
        <time dateTime={panel.createdAt}>
          {panel.offWeb ? t('consultations.intake.receivedOn', { at: f.date(panel.createdAt) }) : f.dateTime(panel.createdAt)}
        </time>
        {panel.editedAt ? ` · ${t('consultations.work.edited', { at: f.dateTime(panel.editedAt) })}` : ''} ·{' '}
        {t('unit.endorsements', { count: panel.endorsements })} ·{' '}
        <Link to={`/consultations/${page.id}/comments/${panel.id}`}>{t('consultations.work.public')}</Link>
      </p>
      {panel.offWeb || panel.sender ? <Sender panel={panel} /> : null}
      {panel.state === 'hidden' ? (
        <p className="notice">{t('consultations.work.hiddenNow', { reason: panel.hiddenReason ?? '' })}</p>
      ) : null}
      {panel.state === 'withdrawn' ? <p className="notice">{t('consultations.work.withdrawnNow')}</p> : null}
      {panel.clause ? (
        <details className="fold mb-3">
          <summary className="inline-flex min-h-9 cursor-pointer items-center font-semibold">{panel.clause.cite}</summary>
          <p className="font-law border-l-2 border-faint pl-3 whitespace-pre-line" lang={htmlLang(panel.clause.language)}>
            {panel.clause.text}
          </p>
        </details>
      ) : (
        <p className="font-semibold">{t('consultations.work.wholeDraft')}</p>
      )}
      {panel.anchor === 'orphaned' && panel.state !== 'hidden' && panel.state !== 'withdrawn' ? (
        <p className="notice small">
          {t('consultations.card.orphaned')}{' '}
          <Link to={`/consultations/${page.id}/comments/${panel.id}/place`}>{t('consultations.card.place')}</Link>
        </p>
      ) : null}
      {panel.quote ? <blockquote className="soft my-2 ml-0 border-l-2 border-faint pl-2.5">{panel.quote}</blockquote> : null}
      <RichText nodes={panel.body} lang={htmlLang(panel.language)} />
      {panel.redline ? (
        <>
          <h2 className={HEADING}>{t('consultations.work.proposed')}</h2>
          <p>
            <Redline pieces={panel.redline} lang={htmlLang(panel.language)} />
          </p>
        </>
      ) : null}
      {panel.file ? (
        <p className="small">
          <a href={`/files/${panel.file.id}`} download>
            {t('consultations.work.attachment', { name: panel.file.name, size: f.bytes(panel.file.bytes) })}
          </a>
          {panel.file.hasText ? (
            <>
              {' · '}
              <Link to={`/consultations/${page.id}/comments/${panel.id}/attachment`}>{t('consultations.attachment.read')}</Link>
            </>
          ) : null}
        </p>
      ) : null}
      {panel.responses.length > 0 ? (
        <section aria-label={t('consultations.work.history')}>
          {panel.responses.map((response) => (
            <div key={response.id} className={response.superseded ? 'answer soft opacity-80' : 'answer'}>
              <strong>{t(`consultations.outcome.${response.outcome}`)}</strong>
              <RichText nodes={response.reason} lang={htmlLang(response.language)} />
              <small className="soft">
                {t('consultations.work.answeredBy', { name: response.by ?? t('kind.deleted'), at: f.dateTime(response.at) })}
                {response.superseded ? ` · ${t('consultations.work.superseded')}` : ''}
              </small>
            </div>
          ))}
        </section>
      ) : null}
      {panel.replies.length > 0 ? <PanelReplies panel={panel} mayHide={page.may.hide} /> : null}
      <PanelForms panel={panel} page={page} heading={HEADING} />
    </aside>
  )
}
