export { listReports, requireBlock, requireBuilder, requireDashboard } from './dashboard-page.server.ts'
export { requireDrawing } from './drawing.server.ts'
export { freezeReport } from './freeze.server.ts'
export { requireReport, requireReportData } from './report.server.ts'
