#include "pack/tables.h"

extern const char pack_schema_1[]; /* made by CMake from schema/pack-1.sql */

const struct table tables[TABLES] = {
	{"affected", "ecosystem, name, record, part"},
	{"campaign", "campaign"},
	{"indicator", "kind, value, record"},
	{"popular", "ecosystem, name"},
	{"record", "record"},
	{"source", "source"},
	{"yara", "record, line"},
};

struct text pack_schema_text(void)
{
	return text_of(pack_schema_1);
}

struct digest pack_schema_digest(void)
{
	struct text t = pack_schema_text();

	return digest_of(DIGEST_SCHEMA, NULL, t.p, t.n);
}
