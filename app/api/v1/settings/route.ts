import { handle } from '@/app/api/v1/handle'
import { changeSettingsRoute, getSettingsRoute } from '@/app/api/v1/routes/settings-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(getSettingsRoute)
export const PATCH = handle(changeSettingsRoute)
