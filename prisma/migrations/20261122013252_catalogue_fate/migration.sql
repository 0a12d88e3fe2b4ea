-- AlterTable
ALTER TABLE "vendor" DROP COLUMN "merged_into";

-- AlterTable
ALTER TABLE "region" DROP COLUMN "merged_into";

-- CreateIndex
CREATE INDEX "source_publisher_kind_idx" ON "source"("publisher", "kind");
