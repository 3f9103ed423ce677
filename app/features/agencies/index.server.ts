export { grantCapability } from './capabilities/grant-capability.server.ts'
export { revokeCapability } from './capabilities/revoke-capability.server.ts'
export { closeAgency } from './close-agency.server.ts'
export { createAgency } from './create-agency.server.ts'
export { moveAgency } from './move-agency.server.ts'
export {
  type AgencyPage,
  type AgencyRow,
  type AgencyTree,
  listAgencies,
  listAgencyTree,
  requireAgencyById,
  requireAgencyPage,
} from './queries.server.ts'
export { giveReference } from './reference/give-reference.server.ts'
export { findReference, listDistricts, type Reference, requireReferencePage } from './reference/queries.server.ts'
export { renameAgency } from './rename-agency.server.ts'
