-- What was read before is known again by its hash, and what was read under another key by its likeness.
ALTER TABLE "reading" ADD COLUMN     "doubts" TEXT[],
ADD COLUMN     "first_sha" TEXT,
ADD COLUMN     "given_sha" TEXT,
ADD COLUMN     "likeness" TEXT;

-- CreateIndex
CREATE INDEX "reading_likeness_idx" ON "reading"("likeness");
