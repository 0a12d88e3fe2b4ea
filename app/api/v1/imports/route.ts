import { handle } from '@/app/api/v1/handle'
import { importRoute } from '@/app/api/v1/routes/import-routes'

export const dynamic = 'force-dynamic'
export const POST = handle(importRoute)
