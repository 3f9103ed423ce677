CREATE TABLE "comment_campaign_members" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"own" text,
	"removed_at" timestamp with time zone,
	"removed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "comment_campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"representative_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"dissolved_at" timestamp with time zone,
	"dissolved_by" uuid
);
--> statement-breakpoint
CREATE TABLE "comment_groupings" (
	"consultation_id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"comments" integer NOT NULL,
	"seconds" real NOT NULL,
	"grouped_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment_campaign_members" ADD CONSTRAINT "comment_campaign_members_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_campaign_members" ADD CONSTRAINT "comment_campaign_members_campaign_id_comment_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."comment_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_campaign_members" ADD CONSTRAINT "comment_campaign_members_removed_by_accounts_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_campaigns" ADD CONSTRAINT "comment_campaigns_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_campaigns" ADD CONSTRAINT "comment_campaigns_representative_id_comments_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_campaigns" ADD CONSTRAINT "comment_campaigns_dissolved_by_accounts_id_fk" FOREIGN KEY ("dissolved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_groupings" ADD CONSTRAINT "comment_groupings_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_campaign_members_campaign" ON "comment_campaign_members" USING btree ("campaign_id","comment_id");--> statement-breakpoint
CREATE INDEX "comment_campaigns_consultation" ON "comment_campaigns" USING btree ("consultation_id");