ALTER TABLE "responses" ADD COLUMN "carried_clause_id" uuid;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_carried_clause_id_clauses_id_fk" FOREIGN KEY ("carried_clause_id") REFERENCES "public"."clauses"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "responses_batch" ON "responses" USING btree ("batch_id","comment_id");--> statement-breakpoint
CREATE INDEX "responses_carried" ON "responses" USING btree ("carried_clause_id") WHERE carried_clause_id is not null;