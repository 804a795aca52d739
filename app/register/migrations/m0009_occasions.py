"""Promotions, fairs and other occasions with their task lists. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "occasion" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "occasion_number" ON "occasion" ("number");
CREATE TABLE "task" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "occasion" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  "assignee" TEXT NOT NULL,
  "due" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("occasion") REFERENCES "occasion" ("id")) STRICT;
CREATE INDEX "task_occasion" ON "task" ("occasion");
"""
