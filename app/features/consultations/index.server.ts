import { registerActivityKind } from '#app/features/matters/index.server.ts'
import { consultationKind } from './manage/activity-kind.server.ts'

export { attachmentQueue } from './attachments/read-attachment.server.ts'
export { watchAttachments } from './attachments/watch-attachments.server.ts'
export { campaignQueue } from './campaigns/group-comments.server.ts'
export { watchCampaigns } from './campaigns/watch-campaigns.server.ts'
export { followEditions } from './lineage/follow-editions.server.ts'
export { editionQueue } from './lineage/publish-edition.server.ts'
export { themeQueue } from './themes/find-themes.server.ts'
export { watchThemes } from './themes/watch-themes.server.ts'

registerActivityKind(consultationKind)
