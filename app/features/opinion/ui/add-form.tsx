import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextArea } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { votePath } from './addresses.ts'
import { gapIn } from './gap.ts'

type Words = { text: string; lang: string }
export type Similar = { number: number; words: Words }

/** A statement of one's own; what reads like it is offered first. */
export function AddForm({ mapId, moderatedFirst, similar }: { mapId: string; moderatedFirst: boolean; similar: readonly Similar[] }) {
  const { t, locale } = useI18n()
  return (
    <section aria-labelledby="add" className="mt-8">
      <h2 id="add">{t('opinion.add.title')}</h2>
      <p className="soft">
        {t('opinion.add.lead')}
        {gapIn(locale)}
        {t(moderatedFirst ? 'opinion.add.before' : 'opinion.add.after')}
      </p>
      <ActionForm name="add">
        <TextArea name="text" label={t('opinion.add.text')} rows={3} className="input !min-h-20" required />
        {similar.length > 0 ? (
          <div className="notice">
            <p>{t('opinion.add.similar')}</p>
            <ul className="plain-list rows">
              {similar.map(({ number, words }) => (
                <li key={number} className="!py-2">
                  <input type="hidden" name="seen[]" value={number} />
                  <span lang={words.lang}>{words.text}</span>{' '}
                  <Link className="inline-flex min-h-11 items-center" to={`${votePath(mapId)}?card=${number}#card`}>
                    {t('opinion.add.voteOn')}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <SubmitButton className="button">{t(similar.length > 0 ? 'opinion.add.none' : 'opinion.add.send')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
