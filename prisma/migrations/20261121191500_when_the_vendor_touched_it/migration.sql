-- Tells which of two states of a feed is the newer, whatever order they are imported in.
ALTER TABLE "reading" ADD COLUMN     "modified_at" TIMESTAMPTZ(3);
