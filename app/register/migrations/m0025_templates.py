"""The office's own Word and Excel documents as templates. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "template"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "template_name" ON "template" ("name");
"""
