import { addWords } from './words.ts'

// The words of the ledger travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/ledger.zh-CN.ts'),
  en: () => import('../features/consultations/messages/ledger.en.ts'),
})
