CREATE TABLE "clause_credits" (
	"matter_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	CONSTRAINT "clause_credits_clause_id_comment_id_pk" PRIMARY KEY("clause_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "suggestion_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" uuid,
	"edits" jsonb NOT NULL,
	"verdict" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "clause_credits" ADD CONSTRAINT "clause_credits_version_id_draft_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."draft_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_credits" ADD CONSTRAINT "clause_credits_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_credits" ADD CONSTRAINT "clause_credits_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decisions" ADD CONSTRAINT "suggestion_decisions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decisions" ADD CONSTRAINT "suggestion_decisions_version_id_draft_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decisions" ADD CONSTRAINT "suggestion_decisions_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decisions" ADD CONSTRAINT "suggestion_decisions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clause_credits_version" ON "clause_credits" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "clause_credits_comment" ON "clause_credits" USING btree ("comment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "suggestion_decisions_standing" ON "suggestion_decisions" USING btree ("comment_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "suggestion_decisions_consultation" ON "suggestion_decisions" USING btree ("consultation_id");