CREATE TABLE "hearing_applications" (
	"hearing_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"matter_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"group_key" text NOT NULL,
	"statement" text NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"rank" integer,
	"declined_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "hearing_applications_hearing_id_number_pk" PRIMARY KEY("hearing_id","number")
);
--> statement-breakpoint
CREATE TABLE "hearing_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hearing_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"participant" integer,
	"speaker" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"objection" text,
	"objected_at" timestamp with time zone,
	"outcome" text,
	"reason" text,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hearings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"consultation_id" uuid,
	"title" jsonb NOT NULL,
	"about" jsonb NOT NULL,
	"venue" jsonb NOT NULL,
	"groups" jsonb NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"short_notice_reason" text,
	"applies_until" timestamp with time zone,
	"held_at" timestamp with time zone,
	"secret_hash" text,
	"secret" text,
	"drawn_at" timestamp with time zone,
	"transcript_at" timestamp with time zone,
	"handled_at" timestamp with time zone,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "hearing_applications" ADD CONSTRAINT "hearing_applications_hearing_id_hearings_id_fk" FOREIGN KEY ("hearing_id") REFERENCES "public"."hearings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearing_applications" ADD CONSTRAINT "hearing_applications_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearing_lines" ADD CONSTRAINT "hearing_lines_hearing_id_hearings_id_fk" FOREIGN KEY ("hearing_id") REFERENCES "public"."hearings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearings" ADD CONSTRAINT "hearings_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearings" ADD CONSTRAINT "hearings_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hearing_applications_account" ON "hearing_applications" USING btree ("hearing_id","account_id");--> statement-breakpoint
CREATE INDEX "hearing_lines_hearing" ON "hearing_lines" USING btree ("hearing_id","ordinal");--> statement-breakpoint
CREATE INDEX "hearings_matter" ON "hearings" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "hearings_consultation" ON "hearings" USING btree ("consultation_id");