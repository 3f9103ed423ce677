-- The event log is append-only: a row may only be given its position and hashes, once.
CREATE FUNCTION domain_events_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.position IS NULL AND NEW.position IS NOT NULL
     AND (OLD.id, OLD.name, OLD.matter_id, OLD.activity_id, OLD.actor_id, OLD.payload, OLD.occurred_at)
       IS NOT DISTINCT FROM (NEW.id, NEW.name, NEW.matter_id, NEW.activity_id, NEW.actor_id, NEW.payload, NEW.occurred_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'domain_events is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER domain_events_append_only BEFORE UPDATE OR DELETE ON domain_events FOR EACH ROW EXECUTE FUNCTION domain_events_append_only();
--> statement-breakpoint
CREATE TRIGGER domain_events_no_truncate BEFORE TRUNCATE ON domain_events FOR EACH STATEMENT EXECUTE FUNCTION domain_events_append_only();
--> statement-breakpoint
-- A published edition never changes: its clauses are what comments quote.
CREATE FUNCTION published_clauses_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM draft_versions v WHERE v.id = OLD.version_id AND v.published_at IS NOT NULL)
     AND (TG_OP = 'DELETE' OR (OLD.text, OLD.label, OLD.heading, OLD.kind, OLD.key, OLD.ordinal) IS DISTINCT FROM (NEW.text, NEW.label, NEW.heading, NEW.kind, NEW.key, NEW.ordinal)) THEN
    RAISE EXCEPTION 'clauses of a published version do not change';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER published_clauses_stay BEFORE UPDATE OR DELETE ON clauses FOR EACH ROW EXECUTE FUNCTION published_clauses_stay();
