import { env } from '../platform/env.server.ts'

/** What the administrator sees when the server is ready. */
export function announce({ port, firstStart }: { port: number; firstStart: { demo: boolean } }) {
  const url = env.PUBLIC_URL ?? `http://localhost:${port}`
  const lines = [``, `Minyi 民意 is ready: ${url}`]
  if (firstStart.demo) {
    lines.push(
      '',
      'Demo sign-ins (password Minyi-demo-2026):',
      '  admin@minyi.test       administrator',
      '  official1@minyi.test   official: author, moderator, analyst',
      '  chief1@minyi.test      official: decision maker',
      '  official2@minyi.test   official of another agency',
      '  expert1…5@minyi.test   experts',
      '  citizen1…20@minyi.test citizens',
      '  org1@minyi.test        organisation',
    )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
