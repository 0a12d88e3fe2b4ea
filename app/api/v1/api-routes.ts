import type { ApiRoute } from '@/app/api/v1/api-route'
import { listSourcesRoute, mergeServiceRoute, regionRoutes, serviceRoutes, vendorRoutes } from '@/app/api/v1/routes/catalogue-routes'
import { getDocumentRoute } from '@/app/api/v1/routes/document-route'
import {
  beginDraftRoute,
  changeDraftRoute,
  discardAnyDraftRoute,
  discardDraftRoute,
  getDraftRoute,
  listDraftsRoute,
  takeDraftRoute,
} from '@/app/api/v1/routes/draft-routes'
import { importRoute } from '@/app/api/v1/routes/import-routes'
import { getIncidentRoute, listIncidentsRoute } from '@/app/api/v1/routes/incident-routes'
import {
  changeUserRoute,
  getMeRoute,
  inviteUserRoute,
  listAuditRoute,
  listTokensRoute,
  listUsersRoute,
  revokeTokenRoute,
} from '@/app/api/v1/routes/people-routes'
import { listRevisionsRoute, mergeRoute, redactRoute, renameRoute, retractRoute, revertRoute } from '@/app/api/v1/routes/record-routes'
import {
  acceptReportRoute,
  addReportRoute,
  listReportsRoute,
  rejectReportRoute,
  reopenReportRoute,
} from '@/app/api/v1/routes/report-routes'
import {
  listCommentsRoute,
  publishRoute,
  returnRoute,
  settleRoute,
  submitRoute,
  writeCommentRoute,
} from '@/app/api/v1/routes/review-routes'
import { changeSettingsRoute, getSettingsRoute } from '@/app/api/v1/routes/settings-routes'

/** Every route of `/api/v1` that goes through its one door. The API document and the test of who may what follow from it. */
export const apiRoutes: readonly ApiRoute[] = [
  getDocumentRoute,
  getMeRoute,
  listIncidentsRoute,
  getIncidentRoute,
  beginDraftRoute,
  getDraftRoute,
  changeDraftRoute,
  discardDraftRoute,
  listDraftsRoute,
  discardAnyDraftRoute,
  takeDraftRoute,
  importRoute,
  submitRoute,
  settleRoute,
  returnRoute,
  publishRoute,
  listCommentsRoute,
  writeCommentRoute,
  listRevisionsRoute,
  retractRoute,
  mergeRoute,
  renameRoute,
  revertRoute,
  redactRoute,
  ...Object.values(vendorRoutes),
  ...Object.values(serviceRoutes),
  mergeServiceRoute,
  ...Object.values(regionRoutes),
  listSourcesRoute,
  listUsersRoute,
  inviteUserRoute,
  changeUserRoute,
  listTokensRoute,
  revokeTokenRoute,
  listAuditRoute,
  addReportRoute,
  listReportsRoute,
  acceptReportRoute,
  rejectReportRoute,
  reopenReportRoute,
  getSettingsRoute,
  changeSettingsRoute,
]
