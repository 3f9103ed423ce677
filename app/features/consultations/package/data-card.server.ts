import { translatorFor } from '#app/i18n/all.server.ts'
import type { Resource } from './descriptor.ts'
import type { PackageHead } from './head.server.ts'

/** What it is, where it is from, what is left out: in both languages. */
export function dataCard({ consultation, agency }: PackageHead, resources: readonly Resource[], attachments: number): string {
  const parts = (['zh-CN', 'en'] as const).map((locale) => {
    const t = translatorFor(locale)
    const say = (text: { zh: string; en?: string | undefined }) => (locale === 'en' && text.en) || text.zh
    const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
    return [
      `# ${say(consultation.title)}`,
      t('consultations.package.what', { agency: say(agency.name), from: day(consultation.opensAt), to: day(consultation.closesAt) }),
      ...resources.map(
        ({ name, path: file, rows }) =>
          `- \`${file}\`: ${t.dynamic(`consultations.package.file.${name}`)}${t('consultations.package.rows', { count: rows })}`,
      ),
      ...(attachments > 0 ? [`- \`attachments/\`: ${t('consultations.package.files', { count: attachments })}`] : []),
      t('consultations.package.people'),
      t('consultations.package.leftOut'),
      t('consultations.package.reading'),
    ].join('\n\n')
  })
  return `${parts.join('\n\n---\n\n')}\n`
}
