import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '#db/client.server.ts'
import { env } from './env.server.ts'
import { addJob, defineQueue } from './jobs.server.ts'

export type Mail = { to: string; subject: string; text: string }
const folder = path.resolve(env.DATA_DIR, 'mail')
const transport = env.SMTP_URL ? nodemailer.createTransport(env.SMTP_URL) : undefined

/** Through SMTP where it is set; else a file that the administrator can read, so that a trial installation loses no mail. */
export const mailQueue = defineQueue<Mail>({
  name: 'mail',
  retryLimit: 5,
  async handle(mail) {
    if (transport) {
      await transport.sendMail({ from: env.MAIL_FROM, ...mail }).catch((error) => {
        throw new Error(withoutAddresses(error))
      })
      return
    }
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { message } = await nodemailer
      .createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
      .sendMail({ from: env.MAIL_FROM, ...mail })
    await writeFile(path.join(folder, `${uuidv7()}.eml`), message as Buffer, { mode: 0o600 })
    await writeFile(path.join(folder, `${uuidv7()}.json`), JSON.stringify({ ...mail, writtenAt: new Date() }), { mode: 0o600 })
  },
})

/** A mail server's refusal names the recipient; logs and the administrator's page do not. */
const withoutAddresses = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/[^\s<>"'()[\],;:]+@[^\s<>"'()[\],;]+/g, '<address>')

/** Sends after the transaction commits, and only then. */
export const sendMail = (tx: Tx, mail: Mail) => addJob(tx, mailQueue, mail)

export type WrittenMail = Mail & { id: string; writtenAt: string }
export async function listWrittenMail(limit = 100): Promise<WrittenMail[]> {
  const names = (await readdir(folder).catch(() => [] as string[]))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, limit)
  return Promise.all(
    names.map(async (name) => ({
      id: name.slice(0, -5),
      ...(JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Omit<WrittenMail, 'id'>),
    })),
  )
}
