-- CreateIndex
CREATE INDEX "incident_classification_sort_key_idx" ON "incident"("classification", "sort_key" DESC);
