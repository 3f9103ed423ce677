CREATE TABLE "opinion_analyses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"map_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"seconds" jsonb NOT NULL,
	"hash" text NOT NULL,
	"result" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_codes" (
	"map_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"matter_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "opinion_codes_map_id_code_hash_pk" PRIMARY KEY("map_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "opinion_earlier_votes" (
	"map_id" uuid NOT NULL,
	"participant" integer NOT NULL,
	"statement" integer NOT NULL,
	"vote" smallint NOT NULL,
	"matter_id" uuid NOT NULL,
	"voted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_maps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"question" jsonb NOT NULL,
	"access" text NOT NULL,
	"moderated_first" boolean NOT NULL,
	"is_simulated" boolean DEFAULT false NOT NULL,
	"source" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"last_participant" integer DEFAULT 0 NOT NULL,
	"last_statement" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opinion_participants" (
	"map_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"matter_id" uuid NOT NULL,
	"proof" text NOT NULL,
	"account_id" uuid,
	"token_hash" text,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opinion_participants_map_id_number_pk" PRIMARY KEY("map_id","number")
);
--> statement-breakpoint
CREATE TABLE "opinion_statements" (
	"map_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"matter_id" uuid NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"translation" text,
	"author" integer,
	"created_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	CONSTRAINT "opinion_statements_map_id_number_pk" PRIMARY KEY("map_id","number")
);
--> statement-breakpoint
CREATE TABLE "opinion_votes" (
	"map_id" uuid NOT NULL,
	"participant" integer NOT NULL,
	"statement" integer NOT NULL,
	"vote" smallint NOT NULL,
	"matter_id" uuid NOT NULL,
	"voted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opinion_votes_map_id_participant_statement_pk" PRIMARY KEY("map_id","participant","statement")
);
--> statement-breakpoint
ALTER TABLE "opinion_analyses" ADD CONSTRAINT "opinion_analyses_map_id_opinion_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."opinion_maps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_codes" ADD CONSTRAINT "opinion_codes_map_id_opinion_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."opinion_maps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_maps" ADD CONSTRAINT "opinion_maps_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_participants" ADD CONSTRAINT "opinion_participants_map_id_opinion_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."opinion_maps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_statements" ADD CONSTRAINT "opinion_statements_map_id_opinion_maps_id_fk" FOREIGN KEY ("map_id") REFERENCES "public"."opinion_maps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opinion_analyses_map" ON "opinion_analyses" USING btree ("map_id","computed_at");--> statement-breakpoint
CREATE INDEX "opinion_earlier_votes_map" ON "opinion_earlier_votes" USING btree ("map_id","participant");--> statement-breakpoint
CREATE INDEX "opinion_maps_matter" ON "opinion_maps" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "opinion_maps_closing" ON "opinion_maps" USING btree ("closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "opinion_participants_account" ON "opinion_participants" USING btree ("map_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "opinion_participants_token" ON "opinion_participants" USING btree ("map_id","token_hash");