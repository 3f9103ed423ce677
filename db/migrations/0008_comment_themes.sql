CREATE TABLE "comment_theme_members" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"score" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text,
	"terms" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid
);
--> statement-breakpoint
ALTER TABLE "comment_theme_members" ADD CONSTRAINT "comment_theme_members_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_theme_members" ADD CONSTRAINT "comment_theme_members_theme_id_comment_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."comment_themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_themes" ADD CONSTRAINT "comment_themes_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_themes" ADD CONSTRAINT "comment_themes_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_theme_members_theme" ON "comment_theme_members" USING btree ("theme_id","score");--> statement-breakpoint
CREATE INDEX "comment_themes_consultation" ON "comment_themes" USING btree ("consultation_id");