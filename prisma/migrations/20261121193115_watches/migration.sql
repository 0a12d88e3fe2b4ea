-- CreateTable
CREATE TABLE "watch" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "vendor" TEXT,
    "page" TEXT,
    "zone" TEXT NOT NULL,
    "every_seconds" INTEGER NOT NULL,
    "publish" BOOLEAN NOT NULL,
    "paused" BOOLEAN NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "next_run_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by" TEXT,
    "leased_until" TIMESTAMPTZ(3),
    "etag" TEXT,
    "last_modified" TEXT,
    "last_bytes" INTEGER,
    "last_incidents" INTEGER,
    "last_entries" INTEGER,
    "smaller_since" TIMESTAMPTZ(3),
    "last_run_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_outcome" TEXT,
    "last_reason" TEXT,
    "failures" INTEGER NOT NULL,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "watch_url_key" ON "watch"("url");

-- CreateIndex
CREATE INDEX "watch_next_run_at_idx" ON "watch"("next_run_at");
