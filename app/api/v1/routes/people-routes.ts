import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'
import { linkUrl } from '@/lib/auth/links/link-url'
import { mailLink } from '@/lib/auth/links/mail-link'
import { roleOf } from '@/lib/auth/visitor'
import { AppError } from '@/lib/core/errors'
import { roles, scopes } from '@/lib/core/permissions'
import { emailSchema, invite } from '@/lib/data/people/access-links'
import { listAudit } from '@/lib/data/people/audit'
import { changeRole, disablePerson, enablePerson } from '@/lib/data/people/keep-person'
import { listPeople } from '@/lib/data/people/list-people'
import { listTokens, revokeToken } from '@/lib/data/people/tokens'
import { auditActions } from '@/lib/site/language/people/audit-actions'

const instant = z.iso.datetime()
const cursorQuery = z.strictObject({ cursor: z.string().max(100).exactOptional() })
const idParams = z.strictObject({ id: z.uuid() })
const pageOf = (item: z.ZodType) => z.object({ items: z.array(item), nextCursor: z.string().nullable() })

const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    secondFactor: z.boolean(),
    disabledAt: instant.nullable(),
    resetAskedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Person' })
const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    scopes: z.array(z.enum(scopes)),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Token', description: 'A token without its secret.' })
const auditSchema = z
  .object({
    id: z.int(),
    at: instant,
    action: z.enum(auditActions),
    outcome: z.enum(['done', 'refused']),
    actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    target: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'AuditEntry' })

export const getMeRoute = defineRoute({
  method: 'GET',
  path: '/me',
  summary: 'Who asks, and what they may.',
  access: 'signed-in',
  answer: z.object({
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    role: z.enum(roles).nullable().meta({ description: 'What may be done with this session or token; null is reading only.' }),
    token: z.object({ id: z.string(), scopes: z.array(z.enum(scopes)) }).nullable(),
  }),
  run: async ({ visitor }) => {
    if (visitor === null) throw new AppError('unauthenticated', 'Sign in, or send a token.')
    const { id, name, email } = visitor.person
    const token = visitor.via === 'token' ? { id: visitor.tokenId, scopes: visitor.scopes } : null
    return { person: { id, name, email }, role: roleOf(visitor), token }
  },
})

export const listUsersRoute = defineRoute({
  method: 'GET',
  path: '/users',
  summary: 'Everybody who may sign in.',
  access: 'administrator',
  query: cursorQuery,
  answer: pageOf(personSchema),
  run: ({ actor, query }) => listPeople(actor(), query.cursor ?? null),
})

export const inviteUserRoute = defineRoute({
  method: 'POST',
  path: '/users',
  summary: 'Invites somebody. The answer holds the link, which is told this once.',
  access: 'administrator',
  body: z.strictObject({ email: emailSchema, role: z.enum(roles), language: z.enum(['en', 'de']).default('en') }),
  answer: z.object({ link: z.url(), email: z.string(), expiresAt: instant, mailed: z.boolean() }),
  status: 201,
  answersSecret: true,
  run: async ({ actor, body: { language, ...invitation } }) => {
    const link = await invite(actor(), invitation)
    const mailed = await mailLink(language, 'invitation', link)
    return { link: linkUrl(language, link.secret), email: invitation.email, expiresAt: link.expiresAt, mailed }
  },
})

export const changeUserRoute = defineRoute({
  method: 'PATCH',
  path: '/users/{id}',
  summary: 'Changes the role of a person, disables them, or lets them in again.',
  access: 'administrator',
  params: idParams,
  body: z
    .strictObject({ role: z.enum(roles).exactOptional(), disabled: z.boolean().exactOptional() })
    .refine(({ role, disabled }) => (role === undefined) !== (disabled === undefined), 'Give either role or disabled.'),
  answer: personSchema,
  run: ({ actor, params: { id }, body: { role, disabled } }) => {
    if (role !== undefined) return changeRole(actor(), id, role)
    return disabled ? disablePerson(actor(), id) : enablePerson(actor(), id)
  },
})

export const listTokensRoute = defineRoute({
  method: 'GET',
  path: '/tokens',
  summary: 'All tokens, without their secrets.',
  access: 'administrator',
  query: cursorQuery,
  answer: pageOf(tokenSchema),
  run: ({ actor, query }) => listTokens(actor(), query.cursor ?? null),
})

export const revokeTokenRoute = defineRoute({
  method: 'DELETE',
  path: '/tokens/{id}',
  summary: 'Ends a token at once.',
  access: 'administrator',
  params: idParams,
  answer: tokenSchema,
  run: ({ actor, params }) => revokeToken(actor(), params.id),
})

export const listAuditRoute = defineRoute({
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, and what was refused; newest first.',
  access: 'administrator',
  query: z.strictObject({
    ...cursorQuery.shape,
    who: z.string().max(200).exactOptional(),
    action: z.enum(auditActions).exactOptional(),
    outcome: z.enum(['done', 'refused']).exactOptional(),
  }),
  answer: pageOf(auditSchema),
  run: ({ actor, query: { cursor, ...filter } }) => listAudit(actor(), cursor ?? null, filter),
})
