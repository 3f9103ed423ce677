import { useActionData } from '@remix-run/react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useRefused } from '#app/ui/folded-forms.tsx'
import { ActionForm, type FormReply, SubmitButton, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { About } from '../maps/about.server.ts'
import type { OwnState, Standing } from '../votes/voice-page.server.ts'
import { votePath } from './addresses.ts'

/** Why somebody cannot vote now, and what they can do about it. */
export function MayTakePart({ about, standing, isOpen }: { about: About; standing: Standing; isOpen: boolean }) {
  const { t, f } = useI18n()
  if (!isOpen) {
    const at = about.status === 'announced' ? about.opensAt : about.closesAt
    const words = about.status === 'announced' ? 'opinion.problem.notOpen' : 'opinion.problem.closed'
    return <p className="notice">{about.status === 'draft' ? t('opinion.draft') : t(words, { at: at ? f.dateTime(at) : '' })}</p>
  }
  if (standing === 'signed-out')
    return (
      <>
        <p className="soft">{t('opinion.vote.signInWhy')}</p>
        <p>
          <Link className="button primary" to={`/login?next=${encodeURIComponent(votePath(about.id))}`}>
            {t('opinion.vote.signIn')}
          </Link>
        </p>
      </>
    )
  return (
    <ActionForm name="code">
      <p className="soft">{t('opinion.vote.codeLead')}</p>
      <TextField
        name="code"
        label={t('opinion.vote.code')}
        hint={t('opinion.vote.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <SubmitButton>{t('opinion.vote.redeem')}</SubmitButton>
    </ActionForm>
  )
}

type Line = {
  number: number
  words: { text: string; lang: string }
  state: OwnState
  reason: string | null
}
const formOf = (number: number) => `withdraw-${number}`

/** What somebody has put in themselves, and what became of it; what still waits can be taken back. */
export function Written({ written }: { written: readonly Line[] }) {
  const { t } = useI18n()
  const refused = useRefused()
  const reply = useActionData<FormReply>()
  if (written.length === 0) return null
  // What a moderator has read meanwhile has no form any more that could say so.
  const formless = written.some(({ number, state }) => state !== 'waits' && refused === formOf(number))
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('opinion.add.own')}</h2>
      {formless && reply ? <ErrorSummary problem={reply.problem} prefix="" /> : null}
      {written.some(({ state }) => state === 'waits') ? <p className="soft">{t('opinion.withdraw.until')}</p> : null}
      <ul className="plain-list rows">
        {written.map(({ number, words, state, reason }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 !py-2">
            <span className="min-w-0 flex-1 basis-60">
              <span lang={words.lang} className={state === 'withdrawn' ? 'soft' : undefined}>
                {words.text}
              </span>{' '}
              <span className="soft">
                {state === 'hidden' ? t('opinion.state.hiddenWhy', { reason: reason ?? '' }) : t(`opinion.state.${state}`)}
              </span>
            </span>
            {state === 'waits' ? (
              <ActionForm name={formOf(number)} preventScrollReset>
                <input type="hidden" name="statement" value={number} />
                <SubmitButton className="button small">
                  {t('opinion.withdraw')}
                  <span className="visually-hidden">{t('opinion.withdraw.which', { number })}</span>
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
