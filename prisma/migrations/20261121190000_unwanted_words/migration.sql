-- A word with a minus is unwanted in every language's spelling: negated one language at a time, another's stem would let it pass.
CREATE FUNCTION search_any(words text) RETURNS tsquery LANGUAGE sql STABLE STRICT AS $$
  SELECT websearch_to_tsquery('simple', words) || websearch_to_tsquery('english', words) || websearch_to_tsquery('german', words)
$$;

CREATE OR REPLACE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql STABLE STRICT AS $$
  WITH folded AS (
    SELECT search_fold(words) AS text
  ), parts AS (
    SELECT regexp_replace(text, '(^|\s)-("[^"]*"?|\S+)', ' ', 'g') AS wanted,
      (SELECT string_agg(found[2], ' or ') FROM regexp_matches(text, '(^|\s)-("[^"]*"?|\S+)', 'g') AS found) AS unwanted
    FROM folded
  )
  SELECT CASE WHEN unwanted IS NULL THEN search_any(wanted) ELSE search_any(wanted) && !!search_any(unwanted) END FROM parts
$$;
