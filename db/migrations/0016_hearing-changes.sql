CREATE TABLE "hearing_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hearing_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"held_at_before" timestamp with time zone,
	"held_at_after" timestamp with time zone,
	"applies_until_before" timestamp with time zone,
	"applies_until_after" timestamp with time zone,
	"venue_before" jsonb,
	"venue_after" jsonb,
	"short_notice_reason" text,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hearings" ADD COLUMN "called_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hearing_changes" ADD CONSTRAINT "hearing_changes_hearing_id_hearings_id_fk" FOREIGN KEY ("hearing_id") REFERENCES "public"."hearings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hearing_changes_hearing" ON "hearing_changes" USING btree ("hearing_id","changed_at");