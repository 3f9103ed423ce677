import type { Block } from '#app/features/matters/domain/block.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SubmitButton, TextArea, TextField, useField } from '#app/ui/form.tsx'

type Props = { matterId: string; blocks: readonly Block[]; kept: Record<string, string | string[]> | undefined }

export function BuilderForm({ matterId, blocks, kept }: Props) {
  const { t } = useI18n()
  const sources = new Map(blocks.map(({ activityId, source }) => [activityId, source]))
  return (
    <ActionForm name="freeze" kept={kept}>
      <input type="hidden" name="matterId" value={matterId} />
      <TextField name="titleZh" label={t('dashboard.builder.titleZh')} lang="zh-CN" required />
      <TextField name="titleEn" label={t('dashboard.builder.titleEn')} lang="en" optional />
      <TextArea name="introZh" label={t('dashboard.builder.introZh')} lang="zh-CN" optional />
      <TextArea name="introEn" label={t('dashboard.builder.introEn')} lang="en" optional />
      <fieldset className="field">
        <legend>{t('dashboard.builder.blocks')}</legend>
        {[...sources].map(([id, source]) => (
          <fieldset key={id} className="m-0 mb-4 border-0 p-0">
            <legend className="font-law mb-1 font-semibold" lang={source.lang}>
              {source.text}
            </legend>
            <ul className="plain-list rows">
              {blocks.map((block, at) => (block.activityId === id ? <Choice key={block.id} block={block} order={at + 1} /> : null))}
            </ul>
          </fieldset>
        ))}
      </fieldset>
      <TextArea name="closingZh" label={t('dashboard.builder.closingZh')} lang="zh-CN" optional />
      <TextArea name="closingEn" label={t('dashboard.builder.closingEn')} lang="en" optional />
      <p className="soft">{t('dashboard.builder.publishWhy')}</p>
      <p className="flex flex-wrap gap-3">
        <SubmitButton className="button" name="form" value="preview">
          {t('dashboard.builder.preview')}
        </SubmitButton>
        <SubmitButton>{t('dashboard.builder.publish')}</SubmitButton>
      </p>
    </ActionForm>
  )
}

function Choice({ block, order }: { block: Block; order: number }) {
  const { t } = useI18n()
  const kept = useField(`block:${block.id}`).value
  const keptOrder = useField(`order:${block.id}`)
  const words = [useField(`zh:${block.id}`), useField(`en:${block.id}`)]
  return (
    <li className="!py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <label className="choice min-w-0 flex-1">
          <input type="checkbox" name={`block:${block.id}`} value="on" defaultChecked={kept === 'on'} />
          <span>{block.title}</span>
        </label>
        <label className="soft small flex items-center gap-2">
          {t('dashboard.builder.order')}
          <input
            className="input !w-20"
            type="number"
            name={`order:${block.id}`}
            min={1}
            max={400}
            defaultValue={keptOrder.value ?? order}
          />
        </label>
      </div>
      <details open={words.some(({ value, error }) => value || error) || undefined}>
        <summary className="soft small inline-flex min-h-11 cursor-pointer items-center underline decoration-[var(--line)] underline-offset-4">
          {t('dashboard.builder.words')}
        </summary>
        <TextArea name={`zh:${block.id}`} label={t('dashboard.builder.zh')} lang="zh-CN" optional />
        <TextArea name={`en:${block.id}`} label={t('dashboard.builder.en')} lang="en" optional />
      </details>
    </li>
  )
}
