import { handle } from '@/app/api/v1/handle'
import { getDocumentRoute } from '@/app/api/v1/routes/document-route'

export const dynamic = 'force-dynamic'
export const GET = handle(getDocumentRoute)
