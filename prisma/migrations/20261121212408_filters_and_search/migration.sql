-- Lists by place, cause, days and length; error texts found by what somebody pasted; typing errors mended by the words on record.

-- What comes last newest first comes last oldest first too: undated incidents.
ALTER TABLE "incident" ADD COLUMN "age_key" TEXT COLLATE "C", ADD COLUMN "longest_seconds" INTEGER;
UPDATE "incident" SET
  "age_key" = CASE WHEN "sort_key" LIKE '/%' THEN '~' || "sort_key" ELSE "sort_key" END,
  "longest_seconds" = least(coalesce((SELECT max((span ->> 'seconds')::numeric) FROM jsonb_array_elements("durations") AS span), 0), 2147483647);
ALTER TABLE "incident" ALTER COLUMN "age_key" SET NOT NULL, ALTER COLUMN "longest_seconds" SET NOT NULL;

ALTER TABLE "incident_region" ADD COLUMN "sort_key" TEXT COLLATE "C";
UPDATE "incident_region" SET "sort_key" = i."sort_key" FROM "incident" i WHERE i."id" = "incident_region"."incident_id";
ALTER TABLE "incident_region" ALTER COLUMN "sort_key" SET NOT NULL;

-- An error text as words alone, long ones cut: what an index holds has an end.
CREATE FUNCTION search_normal(words text) RETURNS text LANGUAGE sql STABLE STRICT AS $$
  SELECT left(trim(regexp_replace(lower(unaccent(words)), '[^[:alnum:]]+', ' ', 'g')), 500)
$$;
ALTER TABLE "signature" ADD COLUMN "normal" TEXT, ADD COLUMN "normal_code" TEXT;
UPDATE "signature" SET "normal" = search_normal("text"), "normal_code" = search_normal("code");
ALTER TABLE "signature" ALTER COLUMN "normal" SET NOT NULL;
DROP FUNCTION search_normal(text);

-- What an incident is called weighs more than what was said in it. Which language a title has is not asked.
CREATE FUNCTION search_heading(heading text) RETURNS tsvector LANGUAGE sql STABLE STRICT AS $$
  SELECT to_tsvector('simple', search_fold(heading)) || to_tsvector('english', search_fold(heading)) || to_tsvector('german', search_fold(heading))
$$;
ALTER TABLE "search" ADD COLUMN "heading" tsvector;
DELETE FROM "search" USING "incident" i WHERE i."id" = "search"."incident_id" AND i."state" <> 'current';
UPDATE "search" SET "heading" = search_heading(concat_ws(E'\n', i."title", i."slug",
    (SELECT string_agg(concat_ws(' ', "issuer", "code"), E'\n') FROM "incident_code" WHERE "incident_id" = i."id"),
    (SELECT left(string_agg(concat_ws(' ', "code", "text"), E'\n'), 20000) FROM "signature" WHERE "incident_id" = i."id")))
  FROM "incident" i WHERE i."id" = "search"."incident_id";
ALTER TABLE "search" ALTER COLUMN "heading" SET NOT NULL;

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "near" TEXT[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

CREATE FUNCTION search_near(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT array_agg(DISTINCT left(word, n - 1) || substr(word, n + 1)) || word FROM generate_series(1, length(word)) AS n
$$;

-- Words as printed, not the stems beside them, which alone weigh least.
CREATE FUNCTION search_words(words tsvector) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT lexeme FROM unnest(words) WHERE weights && '{A,C}' AND lexeme ~ '^[a-z]{4,30}$'
$$;
INSERT INTO "search_word" ("word", "near")
  SELECT word, search_near(word) FROM (SELECT DISTINCT search_words("vector") AS word FROM "search") AS every;

-- How many have the words, counted no further than asked.
CREATE FUNCTION search_count(words text, most int) RETURNS int LANGUAGE sql STABLE STRICT SET enable_seqscan = off AS $$
  SELECT count(*)::int FROM (SELECT 1 FROM search WHERE vector @@ search_query(words) LIMIT most) AS found
$$;

-- Vectors lie beside their table, so that reading through them all costs far more than the planner thinks. Here the index is used.
-- 4: a ticket code, 3: an error text (a run of the given words is the whole of it, or they are a part of it), 2: the heading, 1: the text.
-- What is unwanted may stand in the text alone; then the heading does not decide.
DROP FUNCTION search_hits(text);
CREATE FUNCTION search_hits(words text, codes text[], runs text[], part text) RETURNS TABLE (incident_id uuid, rank int)
LANGUAGE sql STABLE STRICT SET enable_seqscan = off AS $$
  SELECT found.incident_id, max(found.rank) FROM (
    SELECT c.incident_id, 4 AS rank FROM incident_code c WHERE c.code = ANY(codes)
    UNION ALL SELECT s.incident_id, 3 FROM signature s WHERE s.normal = ANY(runs)
    UNION ALL SELECT s.incident_id, 3 FROM signature s WHERE s.normal_code = ANY(runs)
    UNION ALL SELECT s.incident_id, 3 FROM signature s WHERE part <> '' AND s.normal LIKE '%' || part || '%'
    UNION ALL SELECT h.incident_id, 2 FROM search h WHERE h.heading @@ search_query(words)
    UNION ALL SELECT v.incident_id, 1 FROM search v WHERE v.vector @@ search_query(words)
  ) AS found GROUP BY found.incident_id HAVING max(found.rank) <> 2 OR bool_or(found.rank = 1) OR words !~ '(^|\s)-'
$$;

-- DropIndex
DROP INDEX "incident_region_place_slug_idx";

-- CreateIndex
CREATE INDEX "search_word_near_idx" ON "search_word" USING GIN ("near");

-- CreateIndex
CREATE INDEX "search_word_part_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "incident_cause_category_sort_key_idx" ON "incident"("cause_category", "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_state_age_key_idx" ON "incident"("state", "age_key");

-- CreateIndex
CREATE INDEX "incident_state_longest_seconds_sort_key_idx" ON "incident"("state", "longest_seconds" DESC, "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_state_entry_count_sort_key_idx" ON "incident"("state", "entry_count" DESC, "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_state_changed_at_sort_key_idx" ON "incident"("state", "changed_at" DESC, "sort_key" DESC);

-- CreateIndex
CREATE INDEX "incident_region_place_slug_sort_key_idx" ON "incident_region"("place_slug", "sort_key" DESC);

-- CreateIndex
CREATE INDEX "signature_normal_idx" ON "signature"("normal");

-- CreateIndex
CREATE INDEX "signature_normal_code_idx" ON "signature"("normal_code");

-- CreateIndex
CREATE INDEX "signature_normal_part_idx" ON "signature" USING GIN ("normal" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_heading_idx" ON "search" USING GIN ("heading");
