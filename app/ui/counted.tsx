/** The number of a counted phrase ("25 people") stands out, wherever the language puts it. */
export function Counted({ text }: { text: string }) {
  const [, before, number, after] = /^(\D*)([\d,]+)(.*)$/.exec(text) ?? [undefined, text, '', '']
  return (
    <>
      {before}
      <b>{number}</b>
      {after}
    </>
  )
}
