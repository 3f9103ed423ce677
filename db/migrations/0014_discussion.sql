CREATE TABLE "discussion_messages" (
	"room_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"matter_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_kind" text NOT NULL,
	"client_id" uuid NOT NULL,
	"text" text NOT NULL,
	"reply_to" integer,
	"revision" integer NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_reason" text,
	CONSTRAINT "discussion_messages_room_id_number_pk" PRIMARY KEY("room_id","number")
);
--> statement-breakpoint
CREATE TABLE "discussion_reactions" (
	"room_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"reaction" text NOT NULL,
	"reacted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "discussion_reactions_room_id_number_account_id_pk" PRIMARY KEY("room_id","number","account_id")
);
--> statement-breakpoint
CREATE TABLE "discussion_rooms" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"last_revision" integer DEFAULT 0 NOT NULL,
	"slow_mode_seconds" integer DEFAULT 0 NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "discussion_messages" ADD CONSTRAINT "discussion_messages_room_id_discussion_rooms_activity_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_rooms"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_messages" ADD CONSTRAINT "discussion_messages_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_reactions" ADD CONSTRAINT "discussion_reactions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_rooms" ADD CONSTRAINT "discussion_rooms_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "discussion_messages_once" ON "discussion_messages" USING btree ("room_id","author_id","client_id");--> statement-breakpoint
CREATE INDEX "discussion_messages_revision" ON "discussion_messages" USING btree ("room_id","revision");--> statement-breakpoint
CREATE INDEX "discussion_messages_author" ON "discussion_messages" USING btree ("author_id","room_id","posted_at");--> statement-breakpoint
CREATE INDEX "discussion_reactions_account" ON "discussion_reactions" USING btree ("account_id");