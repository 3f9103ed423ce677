export * from './accounts.server.ts'
export * from './consultations.server.ts'
export * from './matters.server.ts'
export * from './platform.server.ts'
