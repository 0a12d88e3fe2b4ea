-- Accents are dropped on both sides of a search; trigrams serve the correction of typing errors.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "vendor" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "homepage" TEXT,
    "status_page" TEXT,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "service" (
    "slug" TEXT NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" TEXT[],
    "parents" TEXT[],
    "features" TEXT[],
    "code_prefixes" TEXT[],

    CONSTRAINT "service_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "region" (
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "aliases" TEXT[],
    "parents" TEXT[],
    "iso" TEXT,
    "m49" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "region_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_reason" TEXT,
    "merged_into" UUID,
    "revision_number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "codes" TEXT[],
    "vendor_slug" TEXT NOT NULL,
    "services" TEXT[],
    "regions" TEXT[],
    "classification" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "completeness" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "phase" TEXT,
    "cause_category" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "last_stated_at" TIMESTAMPTZ(3),
    "live_until" TIMESTAMPTZ(3),
    "durations" JSONB NOT NULL,
    "entry_count" INTEGER NOT NULL,
    "sort_key" TEXT COLLATE "C" NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_address" (
    "slug" TEXT NOT NULL,
    "incident_id" UUID NOT NULL,
    "current" BOOLEAN NOT NULL,

    CONSTRAINT "incident_address_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "incident_code" (
    "incident_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "incident_code_pkey" PRIMARY KEY ("incident_id","issuer","code")
);

-- CreateTable
CREATE TABLE "incident_origin" (
    "origin_sha" TEXT NOT NULL,
    "incident_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "incident_origin_pkey" PRIMARY KEY ("origin_sha")
);

-- CreateTable
CREATE TABLE "incident_link" (
    "incident_id" UUID NOT NULL,
    "link_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "other_id" UUID NOT NULL,
    "stated_by" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "incident_link_pkey" PRIMARY KEY ("incident_id","link_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "document_sha" TEXT NOT NULL,
    "previous_hash" TEXT,
    "hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("incident_id","number")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "desk" TEXT NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "format" TEXT,
    "capture_sha" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_change" (
    "draft_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_change_pkey" PRIMARY KEY ("draft_id","version")
);

-- CreateTable
CREATE TABLE "capture" (
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "reading" (
    "incident_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "ids" JSONB NOT NULL,
    "origins" TEXT[],
    "capture_sha" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("incident_id","format","desk")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" UUID,
    "tags" TEXT[],
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "incident_id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3),
    "happened_at" TIMESTAMPTZ(3),
    "precision" TEXT NOT NULL,
    "headline" TEXT,
    "phase" TEXT,
    "finding" TEXT,
    "language" TEXT NOT NULL,
    "origin_format" TEXT,
    "origin_page" TEXT,
    "origin_key" TEXT,
    "content_sha" TEXT,
    "added_in" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_in" INTEGER[],
    "added_later" BOOLEAN NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("incident_id","entry_id")
);

-- CreateTable
CREATE TABLE "impact" (
    "incident_id" UUID NOT NULL,
    "impact_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "level" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "undisclosed" BOOLEAN NOT NULL,
    "surfaces" TEXT[],
    "features" TEXT[],

    CONSTRAINT "impact_pkey" PRIMARY KEY ("incident_id","impact_id")
);

-- CreateTable
CREATE TABLE "incident_region" (
    "incident_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place_slug" TEXT,
    "wording" TEXT,
    "bases" TEXT[],

    CONSTRAINT "incident_region_pkey" PRIMARY KEY ("incident_id","position")
);

-- CreateTable
CREATE TABLE "incident_service" (
    "incident_id" UUID NOT NULL,
    "service_slug" TEXT NOT NULL,
    "sort_key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "incident_service_pkey" PRIMARY KEY ("incident_id","service_slug")
);

-- CreateTable
CREATE TABLE "signature" (
    "incident_id" UUID NOT NULL,
    "signature_id" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "code" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("incident_id","signature_id")
);

-- CreateTable
CREATE TABLE "source" (
    "incident_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "archive_url" TEXT,
    "relays" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("incident_id","source_id")
);

-- CreateTable
CREATE TABLE "search" (
    "incident_id" UUID NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_pkey" PRIMARY KEY ("incident_id")
);

-- CreateIndex
CREATE INDEX "service_vendor_slug_idx" ON "service"("vendor_slug");

-- CreateIndex
CREATE UNIQUE INDEX "incident_slug_key" ON "incident"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "incident_sort_key_key" ON "incident"("sort_key");

-- CreateIndex
CREATE INDEX "incident_state_sort_key_idx" ON "incident"("state", "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_state_live_until_idx" ON "incident"("state", "live_until");

-- CreateIndex
CREATE INDEX "incident_vendor_slug_sort_key_idx" ON "incident"("vendor_slug", "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_status_sort_key_idx" ON "incident"("status", "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_address_incident_id_idx" ON "incident_address"("incident_id");

-- CreateIndex
CREATE INDEX "incident_code_code_idx" ON "incident_code"("code");

-- CreateIndex
CREATE INDEX "incident_origin_incident_id_idx" ON "incident_origin"("incident_id");

-- CreateIndex
CREATE INDEX "incident_link_other_id_idx" ON "incident_link"("other_id");

-- CreateIndex
CREATE INDEX "draft_updated_at_idx" ON "draft"("updated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "draft_incident_id_desk_key" ON "draft"("incident_id", "desk");

-- CreateIndex
CREATE INDEX "reading_origins_idx" ON "reading" USING GIN ("origins");

-- CreateIndex
CREATE INDEX "outbox_due_at_idx" ON "outbox"("due_at");

-- CreateIndex
CREATE INDEX "outbox_created_at_idx" ON "outbox"("created_at");

-- CreateIndex
CREATE INDEX "entry_stated_at_idx" ON "entry"("stated_at");

-- CreateIndex
CREATE INDEX "impact_effect_idx" ON "impact"("effect");

-- CreateIndex
CREATE INDEX "incident_region_place_slug_idx" ON "incident_region"("place_slug");

-- CreateIndex
CREATE INDEX "incident_service_service_slug_sort_key_idx" ON "incident_service"("service_slug", "sort_key" DESC);

-- CreateIndex
CREATE INDEX "signature_code_idx" ON "signature"("code");

-- CreateIndex
CREATE INDEX "search_vector_idx" ON "search" USING GIN ("vector");

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendor"("slug") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_vendor_slug_fkey" FOREIGN KEY ("vendor_slug") REFERENCES "vendor"("slug") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_address" ADD CONSTRAINT "incident_address_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_code" ADD CONSTRAINT "incident_code_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_origin" ADD CONSTRAINT "incident_origin_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_link" ADD CONSTRAINT "incident_link_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_capture_sha_fkey" FOREIGN KEY ("capture_sha") REFERENCES "capture"("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_capture_sha_fkey" FOREIGN KEY ("capture_sha") REFERENCES "capture"("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "impact" ADD CONSTRAINT "impact_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_region" ADD CONSTRAINT "incident_region_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_region" ADD CONSTRAINT "incident_region_place_slug_fkey" FOREIGN KEY ("place_slug") REFERENCES "region"("slug") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_service" ADD CONSTRAINT "incident_service_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "incident_service" ADD CONSTRAINT "incident_service_service_slug_fkey" FOREIGN KEY ("service_slug") REFERENCES "service"("slug") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "search" ADD CONSTRAINT "search_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Revisions are never changed or taken away, whoever asks.
CREATE FUNCTION refuse_change_of_revisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER revision_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_revisions();

-- "free/busy" is two words, and so is "host/path".
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql STABLE STRICT AS $$
  SELECT translate(unaccent(words), '/\_', '   ')
$$;

-- Everything is indexed as printed; English and German words also by their stems.
CREATE FUNCTION search_vector(heading text, english text, german text) RETURNS tsvector LANGUAGE sql STABLE STRICT AS $$
  SELECT setweight(to_tsvector('simple', search_fold(heading)), 'A')
      || setweight(to_tsvector('simple', search_fold(english || ' ' || german)), 'C')
      || setweight(to_tsvector('english', search_fold(english)), 'D')
      || setweight(to_tsvector('german', search_fold(german)), 'D')
$$;

CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql STABLE STRICT AS $$
  SELECT websearch_to_tsquery('simple', search_fold(words))
      || websearch_to_tsquery('english', search_fold(words))
      || websearch_to_tsquery('german', search_fold(words))
$$;
