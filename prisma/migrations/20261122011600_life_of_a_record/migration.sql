-- AlterTable
ALTER TABLE "vendor" ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "service" ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "region" ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "redacted_sha" TEXT;

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by" TEXT;

-- AlterTable
ALTER TABLE "draft_change" ADD COLUMN     "author_id" TEXT;

-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "redaction" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "entry_id" TEXT,
    "fields" TEXT[],
    "reason" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_comment" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "author_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "body_sha" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateIndex
CREATE INDEX "redaction_incident_id_idx" ON "redaction"("incident_id");

-- CreateIndex
CREATE INDEX "draft_comment_incident_id_id_idx" ON "draft_comment"("incident_id", "id");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- CreateIndex
CREATE INDEX "draft_desk_updated_at_idx" ON "draft"("desk", "updated_at" DESC);

-- A revision may be changed by one thing alone: a redaction that is written down in the same transaction, and that leaves every hash,
-- time, author and reason as they were recorded.
CREATE OR REPLACE FUNCTION refuse_change_of_revisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
    IF NEW.redacted_sha IS NOT NULL
      AND to_jsonb(NEW) - ARRAY['changes', 'document', 'redacted_sha'] = to_jsonb(OLD) - ARRAY['changes', 'document', 'redacted_sha']
      AND EXISTS (
        SELECT FROM redaction
        WHERE redaction.id::text = current_setting('faultline.redaction', true)
          AND redaction.incident_id = OLD.incident_id
          AND redaction.xmin = pg_current_xact_id()::xid)
    THEN RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'revisions are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

DROP TRIGGER revision_is_append_only ON "revision";

CREATE TRIGGER revision_is_append_only BEFORE DELETE OR TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_revisions();

CREATE TRIGGER revision_is_only_redacted BEFORE UPDATE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revisions();

-- What was redacted, by whom and why, stays known.
CREATE FUNCTION refuse_change_of_redactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'redactions are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER redaction_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "redaction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_redactions();
