import type { DemoConsultation, DemoMatter } from '#db/demo/types.server.ts'
import type { Stage } from './stages.server.ts'

export function listVoiceStages(_matter: DemoMatter, _plan: DemoConsultation, _start: Date): Stage[] {
  return []
}
