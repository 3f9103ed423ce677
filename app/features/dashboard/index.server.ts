export { listReports, requireBlock, requireBuilder, requireDashboard } from './dashboard-page.server.ts'
export { freezeReport } from './freeze.server.ts'
export { type Preview, previewReport } from './preview.server.ts'
export { requireReport, requireReportData } from './report.server.ts'
