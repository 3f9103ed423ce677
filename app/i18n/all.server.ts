import './activities.ts'
import './answers.ts'
import './attachments.ts'
import './campaigns.ts'
import './changes.ts'
import './channels.ts'
import './dashboard.ts'
import './hearings.ts'
import './ledger.ts'
import './opinion.ts'
import './results.ts'
import './themes.ts'
import { messages as officeEn } from './office.en.ts'
import { messages as officeZh } from './office.zh-cn.ts'
import { messages as en } from './public.en.ts'
import { messages as zh } from './public.zh-cn.ts'
import { messages as serverEn } from './server.en.ts'
import { messages as serverZh } from './server.zh-cn.ts'
import { registerMessages } from './translate.ts'

registerMessages('zh-CN', zh, officeZh, serverZh)
registerMessages('en', en, officeEn, serverEn)

export { translatorFor } from './translate.ts'
