#include "scanner/corpus_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CORPUS_ARENA_MAX ((size_t)512 << 20)

/* Days since 1970-01-01 as a date (Howard Hinnant's civil_from_days, public method). */
static void date_of(uint64_t days, char out[16])
{
	uint64_t z = (days < 2932896 ? days : 2932896) + 719468, era = z / 146097, doe = z % 146097;
	uint64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	uint64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	unsigned day = (unsigned)(doy - (153 * mp + 2) / 5 + 1);
	unsigned month = (unsigned)(mp < 10 ? mp + 3 : mp - 9);
	unsigned year = (unsigned)(yoe + era * 400 + (month <= 2));

	snprintf(out, 16, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
}

static struct text join_signers(struct corpus *c, const struct verified *v)
{
	struct text all = T("");

	for (size_t i = 0; i < verified_signers(v); i++)
		all = arena_printf(c->arena, TEXT_FMT "%s%s", TEXT_ARG(all), i ? ", " : "",
				   verified_signer_name(v, i));
	return all;
}

static uint64_t rows_of(const struct pack *p, enum tlp tlp)
{
	const struct manifest *m = pack_manifest(p);

	for (size_t i = 0; i < m->part_count; i++)
		if (m->parts[i].tlp == tlp)
			return m->parts[i].rows;
	return 0;
}

static bool add_parts(struct corpus *c)
{
	size_t count = 0;

	for (size_t i = 0; i < c->pack_count; i++)
		count += pack_part_count(c->packs[i]);
	c->parts = calloc(count + 1, sizeof *c->parts);
	if (!c->parts)
		return false;
	for (size_t i = 0; i < c->pack_count; i++) {
		c->signers[i] = join_signers(c, pack_verified(c->packs[i]));
		for (size_t k = 0; k < pack_part_count(c->packs[i]); k++) {
			struct part_handle *part = &c->parts[c->part_count++];
			*part = (struct part_handle){
				.pack = i,
				.db = pack_part_db(c->packs[i], k),
				.rows = rows_of(c->packs[i], pack_part_tlp(c->packs[i], k)),
			};
			date_of(pack_manifest(c->packs[i])->created / 86400, part->made);
		}
	}
	return true;
}

bool corpus_open(struct pack **packs, size_t n, struct corpus **out, struct err *e)
{
	struct corpus *c = calloc(1, sizeof *c);

	for (size_t i = 0; i < n && c && n <= STACK_MAX; i++)
		c->packs[c->pack_count++] = packs[i];
	if (c) {
		c->arena = arena_new(CORPUS_ARENA_MAX);
		c->expired = c->arena ? map_new(c->arena) : NULL;
	}
	if (!c || !c->expired || n > STACK_MAX || !add_parts(c)) {
		for (size_t i = c ? c->pack_count : 0; i < n; i++)
			pack_close(packs[i]);
		corpus_close(c);
		return err_set(e, "LIMIT-MEMORY", "no memory for the corpus");
	}
	*out = c;
	return true;
}

void corpus_close(struct corpus *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < c->part_count; i++)
		for (int k = 0; k < QUESTIONS; k++)
			sqlite3_finalize(c->parts[i].ask[k]);
	for (size_t i = 0; i < c->pack_count; i++)
		pack_close(c->packs[i]);
	free(c->parts);
	arena_free(c->arena);
	free(c);
}

uint64_t corpus_rows(const struct corpus *c)
{
	uint64_t most = 0;

	for (size_t i = 0; i < c->part_count; i++)
		most = c->parts[i].rows > most ? c->parts[i].rows : most;
	return most;
}

size_t corpus_pack_count(const struct corpus *c)
{
	return c->pack_count;
}

struct corpus_pack corpus_pack_at(const struct corpus *c, size_t i)
{
	const struct pack *p = c->packs[i];
	const struct manifest *m = pack_manifest(p);
	struct digest id = pack_id(p);
	struct corpus_pack out = {
		.name = text_of(m->name),
		.version = text_of(m->version),
		.epoch = m->epoch,
		.seq = m->seq,
		.created = m->created,
		.signer_count = verified_signers(pack_verified(p)),
		.threshold = verified_threshold(pack_verified(p)),
		.signers = c->signers[i],
		.without = text_of(pack_without(p)),
	};

	digest_hex(out.id, &id);
	return out;
}

bool corpus_failed(const struct corpus *c, struct err *e)
{
	if (c->failed && e)
		*e = c->why;
	return c->failed;
}

uint64_t corpus_expired(const struct corpus *c)
{
	return map_count(c->expired);
}
