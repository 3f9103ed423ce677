import { expect, test } from 'vitest'
import { requireAnnotation } from '#app/features/consultations/comments/annotation.server.ts'
import { postComment } from '#app/features/consultations/comments/post-comment.server.ts'
import { withdrawComment } from '#app/features/consultations/comments/withdraw-comment.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { ARTICLE_TEXT, buildConsultation, buildPerson, NOW } from '#tests/support/comments-factories.ts'
import { inRollback } from '#tests/support/db.ts'

/** Source: the examples of section 4.2 of the recommendation; offsets are code points. */
const QUOTE = '二小时内清运'
const START = [...ARTICLE_TEXT.slice(0, ARTICLE_TEXT.indexOf(QUOTE))].length

test('a comment is an annotation of the recommendation’s shape, found again by either selector; a withdrawn one keeps its target alone', () =>
  inRollback(async (db) => {
    const { id } = await buildConsultation(db)
    const person = await buildPerson(db)
    const given = { consultationId: id, clause: 'a1', quote: QUOTE, stance: 'amend', body: '**太长**。', proposedText: '一小时内清运' }
    const posted = await runCommand(postComment, person, given, { db, now: NOW })
    const annotation = await requireAnnotation(VISITOR, id, posted.id, NOW, db)
    const { target, ...rest } = annotation
    expect(rest).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: expect.stringMatching(new RegExp(`^https?://[^/]+/consultations/${id}/comments/${posted.id}$`)),
      type: 'Annotation',
      motivation: ['commenting', 'editing'],
      created: NOW.toISOString(),
      creator: { type: 'Person', name: person.displayName },
      body: [
        { type: 'TextualBody', value: '**太长**。', format: 'text/markdown', language: 'zh', purpose: 'commenting' },
        { type: 'TextualBody', value: '一小时内清运', format: 'text/markdown', language: 'zh', purpose: 'editing' },
        { type: 'TextualBody', value: 'amend', purpose: 'classifying' },
      ],
    })
    expect(target.source).toMatch(new RegExp(`/consultations/${id}/clauses/a1\\?v=1$`))
    expect(target).toMatchObject({
      selector: [
        { type: 'TextQuoteSelector', exact: QUOTE, prefix: ARTICLE_TEXT.slice(0, ARTICLE_TEXT.indexOf(QUOTE)) },
        { type: 'TextPositionSelector', start: START, end: START + QUOTE.length },
      ],
    })

    await runCommand(withdrawComment, person, { commentId: posted.id }, { db, now: NOW })
    const gone = await requireAnnotation(VISITOR, id, posted.id, NOW, db)
    expect(gone).not.toHaveProperty('body')
    expect(gone).not.toHaveProperty('creator')
  }))
