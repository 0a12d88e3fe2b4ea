-- Vectors lie beside their table, so that reading through them all costs far more than the planner thinks. Here the index is used.
CREATE FUNCTION search_hits(words text) RETURNS TABLE (incident_id uuid) LANGUAGE sql STABLE STRICT SET enable_seqscan = off AS $$
  SELECT incident_id FROM search WHERE vector @@ search_query(words)
$$;
