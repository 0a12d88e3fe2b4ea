-- An incident may hold what its vendor showed under two keys; each key is compared with what was read under it last.
ALTER TABLE "reading" DROP CONSTRAINT "reading_pkey",
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT '';

UPDATE "reading" SET "origin" = coalesce("origins"[1], '');

ALTER TABLE "reading" ADD CONSTRAINT "reading_pkey" PRIMARY KEY ("incident_id", "format", "desk", "origin");
