CREATE TABLE "dashboard_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"items" jsonb NOT NULL,
	"position" text NOT NULL,
	"hash" text NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "decision_report_id" uuid;--> statement-breakpoint
ALTER TABLE "dashboard_reports" ADD CONSTRAINT "dashboard_reports_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard_reports" ADD CONSTRAINT "dashboard_reports_frozen_by_accounts_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dashboard_reports_matter" ON "dashboard_reports" USING btree ("matter_id","frozen_at");--> statement-breakpoint
-- A frozen report stays as it is: what was decided on can be read later.
CREATE FUNCTION dashboard_reports_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a frozen report cannot be changed';
END $$;
--> statement-breakpoint
CREATE TRIGGER dashboard_reports_stay BEFORE UPDATE OR DELETE ON dashboard_reports FOR EACH ROW EXECUTE FUNCTION dashboard_reports_stay();
--> statement-breakpoint
CREATE TRIGGER dashboard_reports_no_truncate BEFORE TRUNCATE ON dashboard_reports FOR EACH STATEMENT EXECUTE FUNCTION dashboard_reports_stay();
