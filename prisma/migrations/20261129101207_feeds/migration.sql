-- The place of every entry in feeds. What stands here already gets a first one, and its own when projections are made anew at the next start.
ALTER TABLE "entry" ADD COLUMN "feed_key" TEXT COLLATE "C";
UPDATE "entry" SET "feed_key" = to_char("added_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '//' || "incident_id" || '/' || "entry_id";
ALTER TABLE "entry" ALTER COLUMN "feed_key" SET NOT NULL;

-- CreateIndex
CREATE INDEX "incident_merged_into_idx" ON "incident"("merged_into");

-- CreateIndex
CREATE INDEX "entry_feed_key_idx" ON "entry"("feed_key" DESC);
