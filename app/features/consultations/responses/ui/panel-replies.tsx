import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import type { Panel } from '../work-page.server.ts'

/** What others said to the comment; a moderator may hide one of them. */
export function PanelReplies({ panel, mayHide }: { panel: Panel; mayHide: boolean }) {
  const { t, f } = useI18n()
  return (
    <FoldedForms className="fold mt-3" of={panel.replies.map(({ id }) => `hide-reply.${id}`)}>
      <summary className="inline-flex min-h-9 cursor-pointer items-center">
        {t('consultations.work.replies', { count: panel.replies.length })}
      </summary>
      <ul className="plain-list">
        {panel.replies.map((reply) => (
          <li key={reply.id} className={`border-t border-faint py-2 ${reply.nested ? 'pl-5' : ''}`}>
            <p className="small soft mb-0">
              <b className="font-semibold text-ink">{reply.name ?? t('kind.deleted')}</b> · {t.dynamic(`kind.${reply.kind}`)} ·{' '}
              {f.dateTime(reply.at)}
            </p>
            {reply.state === 'hidden' ? (
              <p className="soft mb-0">{t('consultations.work.replyHidden', { reason: reply.hiddenReason ?? '' })}</p>
            ) : null}
            {reply.state === 'withdrawn' ? (
              <p className="soft mb-0">{t('consultations.work.replyWithdrawn')}</p>
            ) : (
              <RichText nodes={reply.body} lang={reply.language === 'zh' ? 'zh-CN' : 'en'} />
            )}
            {mayHide && reply.state === 'shown' ? (
              <FoldedForms className="fold" of={[`hide-reply.${reply.id}`]}>
                <summary className="small soft inline-flex min-h-9 cursor-pointer items-center pointer-coarse:min-h-11">
                  {t('consultations.work.hideReply')}
                </summary>
                <ActionForm name={`hide-reply.${reply.id}`} preventScrollReset>
                  <input type="hidden" name="replyId" value={reply.id} />
                  <TextArea name="reason" label={t('consultations.work.hideReason')} rows={2} />
                  <SubmitButton className="button small danger">{t('consultations.work.hideReply')}</SubmitButton>
                </ActionForm>
              </FoldedForms>
            ) : null}
          </li>
        ))}
      </ul>
    </FoldedForms>
  )
}
