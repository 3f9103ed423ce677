/** Sends a form as a browser without scripts would; anything but the redirect after success is an error. */
export async function sendForm(url: string, cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams({ ...fields, idempotencyKey: crypto.randomUUID() })
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie, origin: new URL(url).origin }, body })
  if (answer.status !== 303 && answer.status !== 302) throw new Error(`${fields.form} was refused: ${answer.status}`)
}
