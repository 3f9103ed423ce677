import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { AnswerFields } from '../../responses/ui/answer-fields.tsx'
import type { WorkPage } from '../../responses/work-page.server.ts'
import type { CampaignRow } from '../queries.server.ts'

/** What is still to be read and answered one by one. */
export function Owed({ campaign: { own, ownAnswered } }: { campaign: CampaignRow }) {
  const { t } = useI18n()
  if (own === 0) return null
  if (own === ownAnswered) return <p>{t('consultations.campaigns.ownDone')}</p>
  return (
    <p>
      <Link className="inline-flex min-h-6 items-center" to="?own=1#members">
        {t('consultations.campaigns.ownLeft', { count: own - ownAnswered })}
      </Link>
    </p>
  )
}

export function AnswerGroup({ campaign: { plain }, carrying }: { campaign: CampaignRow; carrying: WorkPage['carrying'] }) {
  const { t } = useI18n()
  return (
    <ActionForm name="answer">
      <AnswerFields carrying={carrying} />
      <p className="small soft">{t('consultations.campaigns.answerHint', { count: plain })}</p>
      <SubmitButton>{t('consultations.campaigns.answer', { count: plain })}</SubmitButton>
    </ActionForm>
  )
}

export function TakeOut({ commentId }: { commentId: string }) {
  const { t } = useI18n()
  return (
    <ActionForm name={`member:${commentId}`} preventScrollReset>
      <input type="hidden" name="commentId" value={commentId} />
      <SubmitButton className="button quiet small" name="verdict" value="out">
        {t('consultations.campaigns.takeOut')}
      </SubmitButton>
    </ActionForm>
  )
}

export function PutBack({
  members,
  home,
  mayAnswer,
}: {
  members: readonly { id: string; words: string }[]
  home: string
  mayAnswer: boolean
}) {
  const { t } = useI18n()
  return (
    <section aria-labelledby="taken-out">
      <h2 id="taken-out">{t('consultations.campaigns.takenOut')}</h2>
      <p className="small soft">{t('consultations.campaigns.takeOutHint')}</p>
      <ul className="plain-list">
        {members.map(({ id, words }) => (
          <li key={id} className="border-t border-faint py-2.5">
            <Link className="inline-flex min-h-6 items-center" to={`${home}/work?comment=${id}`}>
              {words}
            </Link>
            {mayAnswer ? (
              <ActionForm name={`member:${id}`} preventScrollReset>
                <input type="hidden" name="commentId" value={id} />
                <SubmitButton className="button quiet small" name="verdict" value="in">
                  {t('consultations.campaigns.putBack')}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Dissolve({ dissolved }: { dissolved: boolean }) {
  const { t } = useI18n()
  return (
    <ActionForm name="group" className="mt-8 border-t border-faint pt-4">
      {dissolved ? null : <p className="small soft">{t('consultations.campaigns.dissolveHint')}</p>}
      <SubmitButton className="button quiet" name="verdict" value={dissolved ? 'standing' : 'dissolved'}>
        {t(dissolved ? 'consultations.campaigns.restore' : 'consultations.campaigns.dissolve')}
      </SubmitButton>
    </ActionForm>
  )
}
