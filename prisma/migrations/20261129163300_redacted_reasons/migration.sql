-- A redaction may also take out the reason of a revision, whole: the hash that was made with it cannot vouch for a part.
CREATE OR REPLACE FUNCTION refuse_change_of_revisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
    IF NEW.redacted_sha IS NOT NULL
      AND NEW.reason IN (OLD.reason, '[redacted]')
      AND to_jsonb(NEW) - ARRAY['changes', 'document', 'redacted_sha', 'reason']
        = to_jsonb(OLD) - ARRAY['changes', 'document', 'redacted_sha', 'reason']
      AND EXISTS (
        SELECT FROM redaction
        WHERE redaction.id::text = current_setting('faultline.redaction', true)
          AND redaction.incident_id = OLD.incident_id
          AND redaction.xmin = pg_current_xact_id()::xid)
    THEN RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'revisions are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
