/** What stands between a printed label and its text: nothing after a Chinese bracket or a circled number, and none before Han after 1). */
export function gapAfter(label: string, text: string): string {
  if (label === '' || /[）、①-⑳]$/.test(label)) return ''
  return label.endsWith(')') && /^\p{Script=Han}/u.test(text) ? '' : ' '
}
