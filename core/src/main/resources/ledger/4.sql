-- Version 4. The office that a person is named with, where it is a public one: pages about persons rest on it.
ALTER TABLE catalogue_party ADD COLUMN office TEXT NOT NULL DEFAULT '';
CREATE INDEX catalogue_party_office ON catalogue_party (name) WHERE office <> '';
