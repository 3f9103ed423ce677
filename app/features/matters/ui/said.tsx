import type { Said as Words } from '../queries.server.ts'

/** What an office wrote, marked with its language; blank lines part paragraphs. */
export const Said = ({ words }: { words: Words }) => <span lang={words.lang}>{words.text}</span>
export const SaidParagraphs = ({ words }: { words: Words }) => (
  <div lang={words.lang}>
    {words.text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph} className="whitespace-pre-line">
        {paragraph}
      </p>
    ))}
  </div>
)
