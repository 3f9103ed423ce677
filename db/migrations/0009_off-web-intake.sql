CREATE TABLE "comment_intakes" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"submitter_name" text,
	"submitter_contact" text,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "author_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "channel" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "receipt_number" text;--> statement-breakpoint
ALTER TABLE "comment_intakes" ADD CONSTRAINT "comment_intakes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_intakes" ADD CONSTRAINT "comment_intakes_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_intakes" ADD CONSTRAINT "comment_intakes_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_intakes_consultation" ON "comment_intakes" USING btree ("consultation_id","entered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_receipt" ON "comments" USING btree ("consultation_id","channel","receipt_number") WHERE receipt_number is not null;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_channel" CHECK ((channel = 'web') = (author_id is not null) and (channel = 'web') = (receipt_number is null));