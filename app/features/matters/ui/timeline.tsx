import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { MatterPage } from '../queries.server.ts'

type ShownGate = MatterPage['gates'][number]
/** Filled: done. Ring in seal colour: now. Empty: to come. The word stands beside it for those who do not see the mark. */
const MARK = { done: 'border-ink bg-ink', now: 'border-seal bg-paper border-[3px]', 'to-come': 'border-soft bg-paper' } as const

/** The matter's way as a vertical line of gates; each names the legal step and its date. */
export function Timeline({ gates }: { gates: readonly ShownGate[] }) {
  return (
    <ol className="m-0 list-none border-0 border-l border-solid border-faint p-0 ml-2">
      {gates.map((gate) => (
        <GateLine key={gate.id} gate={gate} />
      ))}
    </ol>
  )
}

function GateLine({ gate }: { gate: ShownGate }) {
  const { t, f, locale } = useI18n()
  const say = useSay()
  const words = say(gate.step, gate.params)
  return (
    <li className="relative pb-6 pl-6 last:pb-0" aria-current={gate.state === 'now' ? 'step' : undefined}>
      <span
        aria-hidden="true"
        className={`absolute -left-[7px] top-[.4rem] block h-[13px] w-[13px] rounded-full border-2 border-solid ${MARK[gate.state]}`}
      />
      <div className={gate.state === 'now' ? 'font-semibold' : gate.state === 'to-come' ? 'text-soft' : ''}>
        {gate.href ? <Link to={gate.href}>{words}</Link> : words}
      </div>
      <div className="soft small">
        <span className={gate.state === 'now' ? 'text-seal font-semibold' : ''}>{t(`matters.gate.state.${gate.state}`)}</span>
        {' · '}
        {gate.at ? <time dateTime={gate.at}>{f.dateTime(gate.at)}</time> : t('matters.gate.noDate')}
      </div>
      {gate.note ? (
        <p className="answer mb-0 whitespace-pre-line" lang={gate.note.lang || (/[\u4e00-\u9fff]/.test(gate.note.text) ? 'zh-CN' : locale)}>
          {gate.note.text}
        </p>
      ) : null}
    </li>
  )
}
