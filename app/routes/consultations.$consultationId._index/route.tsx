import '#app/i18n/consultations.ts'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { CreditLine } from '#app/features/consultations/comments/ui/comment-card.tsx'
import { forgetDraft } from '#app/features/consultations/comments/ui/kept-draft.ts'
import { nextChange } from '#app/features/consultations/domain/period.ts'
import { contentsOf } from '#app/features/consultations/reading/domain/contents.ts'
import { readLawPage, readLawRequest } from '#app/features/consultations/reading/queries.server.ts'
import { viewOf } from '#app/features/consultations/reading/ui/addresses.ts'
import { Contents, ContentsFoot } from '#app/features/consultations/reading/ui/contents.tsx'
import { LawHeader } from '#app/features/consultations/reading/ui/law-header.tsx'
import { LawText } from '#app/features/consultations/reading/ui/law-text.tsx'
import { Margin } from '#app/features/consultations/reading/ui/margin.tsx'
import { WordTools } from '#app/features/consultations/reading/ui/word-tools.tsx'
import { seenPosition } from '#app/platform/events/tail.server.ts'
import { page } from '#app/platform/http/door.server.ts'
import { titleMeta } from '#app/ui/meta.ts'
import { useViewer } from '#app/ui/use-root.ts'

export const meta = titleMeta

export const loader = page(async ({ params, url, context }) => {
  const position = seenPosition()
  const request = readLawRequest(url.searchParams)
  const { page: law, consultation } = await readLawPage(context.actor, params.consultationId!, request, context.locale, context.now)
  context.cache.keep([`activity:${consultation.id}`, `matter:${consultation.matterId}`], nextChange(consultation, context.now))
  return { title: law.about.title.text, position, textChoice: request.text, ...law }
})

export default function LawPage() {
  const data = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const { about, law, figures, chosen, textChoice, mine, comments } = data
  const text = useRef<HTMLDivElement>(null)
  useForgottenDraft(about.id, mine.own, comments)
  const view = { edition: about.edition, currentEdition: about.currentEdition, text: textChoice }
  const hrefOf = (key: string) => `${viewOf(view, key)}#${key}`
  const entries = contentsOf(law.rows, figures.byKey)
  const chosenRow = chosen?.row ?? null
  const divided = figures.divided ? (law.rows.find((row) => row.key === figures.divided)?.cite ?? null) : null
  const links = {
    languages: data.languages.map((code) => ({ code, to: viewOf({ ...view, text: code }, chosenRow), here: code === law.language })),
    files: viewOf({ ...view, text: law.language }, null),
    editions: about.editions.map((number) => ({ number, to: viewOf({ ...view, edition: number }, null), here: number === about.edition })),
  }
  const lang = law.language === 'zh' ? 'zh-CN' : 'en'
  return (
    <>
      <LawHeader page={data} hrefOf={hrefOf} dividedCite={divided} />
      <div className="wrap read">
        <Contents entries={entries} lang={lang} chosenRow={chosenRow} foot={<ContentsFoot id={about.id} links={links} />} />
        <div ref={text} className="read-text">
          <LawText
            notes={data.notes}
            rows={law.rows}
            language={law.language}
            byKey={figures.byKey}
            chosenRow={chosenRow}
            hrefOf={hrefOf}
            creditOf={(key) => (
              <CreditLine
                credits={data.credits[key]}
                consultationId={about.id}
                moreAt={`/consultations/${about.id}/changes?to=${about.edition}#change-${key}`}
              />
            )}
            margin={<Margin page={data} view={view} position={data.position} back={pathname + search} />}
          />
        </div>
      </div>
      <WordTools
        text={text}
        rows={law.rows}
        consultationId={about.id}
        mayComment={about.status === 'open' && about.edition === about.currentEdition}
      />
    </>
  )
}

/** One's comment has arrived: what was kept on this device to protect it is no longer needed. */
function useForgottenDraft(id: string, own: readonly string[], comments: readonly { id: string; clause: { key: string } | null }[]) {
  const viewerId = useViewer()?.id
  const { hash } = useLocation()
  useEffect(() => {
    const mine = comments.find((comment) => hash === `#comment-${comment.id}` && own.includes(comment.id))
    if (viewerId && mine) forgetDraft(viewerId, id, mine.clause?.key ?? null)
  }, [hash, own, comments, viewerId, id])
}
