import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextField } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import type { About } from '../maps/about.server.ts'
import type { Standing } from '../votes/voice-page.server.ts'
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

type Line = { number: number; words: { text: string; lang: string }; state: 'shown' | 'waits' | 'hidden'; reason: string | null }
/** What somebody has put in themselves, and what became of it. */
export function Written({ written }: { written: readonly Line[] }) {
  const { t } = useI18n()
  if (written.length === 0) return null
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('opinion.add.own')}</h2>
      <ul className="plain-list rows">
        {written.map(({ number, words, state, reason }) => (
          <li key={number} className="!py-2">
            <span lang={words.lang}>{words.text}</span>{' '}
            <span className="soft">
              {state === 'hidden' ? t('opinion.state.hiddenWhy', { reason: reason ?? '' }) : t(`opinion.state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
