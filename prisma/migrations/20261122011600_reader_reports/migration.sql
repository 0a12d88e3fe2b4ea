-- CreateTable
CREATE TABLE "reader_report" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "once" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "entry_id" TEXT,

    CONSTRAINT "reader_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reader_report_once_key" ON "reader_report"("once");

-- CreateIndex
CREATE INDEX "reader_report_state_id_idx" ON "reader_report"("state", "id" DESC);

-- CreateIndex
CREATE INDEX "reader_report_incident_id_state_id_idx" ON "reader_report"("incident_id", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "reader_report_state_decided_at_idx" ON "reader_report"("state", "decided_at");

-- AddForeignKey
ALTER TABLE "reader_report" ADD CONSTRAINT "reader_report_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
