-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "projected_by" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "started_precision" TEXT;

-- AlterTable
ALTER TABLE "signature" ADD COLUMN     "slug" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "incident_measure" (
    "incident_id" UUID NOT NULL,
    "vendor_slug" TEXT NOT NULL,
    "left_out" TEXT,
    "month" TEXT,
    "cause" TEXT,
    "duration_seconds" INTEGER,
    "duration_at_least" BOOLEAN NOT NULL,
    "first_word_seconds" INTEGER,
    "promises_kept" INTEGER NOT NULL,
    "promises_missed" INTEGER NOT NULL,
    "promises_unanswered" INTEGER NOT NULL,
    "promises_lapsed" INTEGER NOT NULL,
    "promises_open" INTEGER NOT NULL,
    "promises_unclear" INTEGER NOT NULL,
    "moved_starts" INTEGER NOT NULL,
    "moved_ends" INTEGER NOT NULL,
    "record_changes" INTEGER NOT NULL,

    CONSTRAINT "incident_measure_pkey" PRIMARY KEY ("incident_id")
);

-- CreateIndex
CREATE INDEX "incident_measure_vendor_slug_idx" ON "incident_measure"("vendor_slug");

-- CreateIndex
CREATE INDEX "incident_measure_cause_idx" ON "incident_measure"("cause");

-- CreateIndex
CREATE INDEX "incident_projected_by_idx" ON "incident"("projected_by");

-- CreateIndex
CREATE INDEX "signature_slug_idx" ON "signature"("slug");

-- AddForeignKey
ALTER TABLE "incident_measure" ADD CONSTRAINT "incident_measure_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
