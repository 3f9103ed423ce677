-- Counts of attempts need not survive a crash, and nobody should wait for a disk to be counted.
ALTER TABLE "rate_limits" SET UNLOGGED;
