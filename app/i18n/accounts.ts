import { addWords } from './words.ts'

// The words of signing in and of one's account.
await addWords({ 'zh-CN': () => import('../features/accounts/messages/zh-CN.ts'), en: () => import('../features/accounts/messages/en.ts') })
