-- CreateIndex
CREATE INDEX "audit_entry_actor_name_id_idx" ON "audit_entry"("actor_name", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry"("action", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_outcome_id_idx" ON "audit_entry"("outcome", "id" DESC);
