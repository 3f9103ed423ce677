CREATE TABLE "clause_descents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"from_clause_id" uuid,
	"to_clause_id" uuid,
	"layer" text NOT NULL,
	"kind" text NOT NULL,
	"score" real NOT NULL,
	"corrected_by" uuid
);
--> statement-breakpoint
CREATE TABLE "comment_anchors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" uuid,
	"article_id" uuid,
	"selector" jsonb,
	"anchor" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	"replaced_by" uuid
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "anchor" text DEFAULT 'exact' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD COLUMN "publish_requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "clause_descents" ADD CONSTRAINT "clause_descents_version_id_draft_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."draft_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_descents" ADD CONSTRAINT "clause_descents_from_clause_id_clauses_id_fk" FOREIGN KEY ("from_clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_descents" ADD CONSTRAINT "clause_descents_to_clause_id_clauses_id_fk" FOREIGN KEY ("to_clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_anchors" ADD CONSTRAINT "comment_anchors_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_anchors" ADD CONSTRAINT "comment_anchors_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_anchors" ADD CONSTRAINT "comment_anchors_replaced_by_accounts_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clause_descents_version" ON "clause_descents" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "clause_descents_from" ON "clause_descents" USING btree ("from_clause_id");--> statement-breakpoint
CREATE INDEX "clause_descents_to" ON "clause_descents" USING btree ("to_clause_id");--> statement-breakpoint
CREATE INDEX "comment_anchors_comment" ON "comment_anchors" USING btree ("comment_id","replaced_at");--> statement-breakpoint
CREATE INDEX "comments_orphaned" ON "comments" USING btree ("consultation_id","id") WHERE anchor = 'orphaned';