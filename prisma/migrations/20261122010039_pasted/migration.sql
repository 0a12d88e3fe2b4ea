-- CreateTable
CREATE TABLE "paste" (
    "person_id" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "said" JSONB NOT NULL,
    "pasted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paste_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "draft_slug_idx" ON "draft"("slug");

-- AddForeignKey
ALTER TABLE "paste" ADD CONSTRAINT "paste_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Imports that a curator should look at, newest first: of thousands of readings a few.
CREATE INDEX "reading_doubtful_idx" ON "reading"("read_at" DESC, "incident_id" DESC) WHERE cardinality("doubts") > 0;
