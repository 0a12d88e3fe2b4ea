-- CreateTable
CREATE TABLE "link_check" (
    "url_sha" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "next_check_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by" TEXT,
    "leased_until" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "answer" TEXT,
    "gone_count" INTEGER NOT NULL DEFAULT 0,
    "gone_since" TIMESTAMPTZ(3),
    "dead_since" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("url_sha")
);

-- CreateIndex
CREATE INDEX "link_check_next_check_at_idx" ON "link_check"("next_check_at");

-- CreateIndex
CREATE INDEX "link_check_host_checked_at_idx" ON "link_check"("host", "checked_at");

-- CreateIndex
CREATE INDEX "link_check_checked_at_idx" ON "link_check"("checked_at");

-- CreateIndex
CREATE INDEX "link_check_leased_until_idx" ON "link_check"("leased_until");

-- CreateIndex
CREATE INDEX "link_check_dead_since_url_sha_idx" ON "link_check"("dead_since" DESC, "url_sha" DESC);

-- CreateIndex
CREATE INDEX "source_url_idx" ON "source" USING HASH ("url");

-- CreateIndex
CREATE INDEX "source_archive_url_idx" ON "source" USING HASH ("archive_url");
