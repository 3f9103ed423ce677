CREATE TABLE "account_facts" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"birth_year" smallint,
	"sex" text,
	"district" text,
	"said_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_references" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"rows" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"year" smallint NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opinion_participants" ADD COLUMN "birth_year" smallint;--> statement-breakpoint
ALTER TABLE "opinion_participants" ADD COLUMN "sex" text;--> statement-breakpoint
ALTER TABLE "opinion_participants" ADD COLUMN "district" text;--> statement-breakpoint
ALTER TABLE "account_facts" ADD CONSTRAINT "account_facts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_references" ADD CONSTRAINT "agency_references_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_references" ADD CONSTRAINT "agency_references_given_by_accounts_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_references_agency" ON "agency_references" USING btree ("agency_id","given_at");