#include "scanner/corpus_inside.h"

#define RECORD_COLUMNS                                                                             \
	"r.record, r.class, r.severity, r.confidence, r.cvss, r.campaign, r.summary, r.aliases, "  \
	"r.fixed, r.reference, r.published, r.modified, r.expires, r.source"

static const char *const questions[QUESTIONS] = {
	[ASK_AFFECTED] = "SELECT " RECORD_COLUMNS ", a.kind, a.spec, a.record FROM affected a LEFT JOIN record r "
			 "ON r.record = a.record WHERE a.ecosystem = ?1 AND a.name = ?2 "
			 "ORDER BY a.record, a.part",
	[ASK_INDICATOR] = "SELECT " RECORD_COLUMNS ", i.kind, i.value, i.note FROM indicator i "
			  "JOIN record r ON r.record = i.record WHERE i.kind = ?1 AND i.value = ?2 "
			  "ORDER BY i.record",
	[ASK_INDICATORS] = "SELECT " RECORD_COLUMNS ", i.kind, i.value, i.note FROM indicator i "
			   "JOIN record r ON r.record = i.record WHERE i.kind = ?1 "
			   "ORDER BY i.value, i.record",
	[ASK_VALUES] = "SELECT value FROM indicator WHERE kind = ?1 LIMIT ?2",
	[ASK_POPULAR] = "SELECT name, rank FROM popular WHERE ecosystem = ?1 ORDER BY name",
	[ASK_IS_POPULAR] = "SELECT rank FROM popular WHERE ecosystem = ?1 AND name = ?2",
	[ASK_NAMES] = "SELECT name FROM affected WHERE ecosystem = ?1",
	[ASK_ANY] = "SELECT 1 FROM affected WHERE ecosystem = ?1 LIMIT 1",
	[ASK_RULE] = "SELECT text FROM yara WHERE record = ?1 ORDER BY line",
	[ASK_CAMPAIGN] = ("SELECT campaign, title, first_seen, reference FROM campaign "
			  "WHERE campaign = ?1"),
};

bool corpus_fail(struct corpus *c, const struct part_handle *part)
{
	if (c->failed)
		return false;
	c->failed = true;
	if (part && pack_poisoned(c->packs[part->pack], &c->why))
		return false;
	if (!part)
		return err_set(&c->why, "LIMIT-MEMORY", "the memory for this scan is used up");
	err_set(&c->why, "PACK-READ", "%s: cannot be read: %s", pack_label(c->packs[part->pack]),
		sqlite3_errmsg(part->db));
	return err_hint(&c->why, "check it with: picket corpus verify");
}

sqlite3_stmt *corpus_ask(struct corpus *c, struct part_handle *part, enum question q)
{
	if (c->failed)
		return NULL;
	if (!part->ask[q] && sqlite3_prepare_v3(part->db, questions[q], -1, SQLITE_PREPARE_PERSISTENT,
						&part->ask[q], NULL) != SQLITE_OK) {
		corpus_fail(c, part);
		return NULL;
	}
	sqlite3_reset(part->ask[q]);
	return part->ask[q];
}

bool corpus_bind(struct corpus *c, struct part_handle *part, sqlite3_stmt *s, int at, struct text t)
{
	return sqlite3_bind_text64(s, at, t.p ? t.p : "", t.n, SQLITE_STATIC, SQLITE_UTF8) ==
		       SQLITE_OK ||
	       corpus_fail(c, part);
}

bool corpus_step(struct corpus *c, struct part_handle *part, sqlite3_stmt *s, bool *row)
{
	int rc = sqlite3_step(s);

	*row = rc == SQLITE_ROW;
	if (*row || rc == SQLITE_DONE)
		return true;
	corpus_fail(c, part);
	sqlite3_reset(s);
	return false;
}
