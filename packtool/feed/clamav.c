/* ClamAV's hash signatures (docs.clamav.net, "File hash signatures"): .hdb, .hsb HASH:SIZE:NAME. Those
 * of sections of programs (.mdb, .msb SIZE:HASH:NAME) are of no file and are passed over. */
#include "packtool/feed/fact.h"
#include "packtool/feed/table.h"
#include "packtool/ioc.h"

static struct text hash_kind(struct text hash)
{
	struct text kind = fact_guess(hash);

	return text_eq(kind, T("md5")) || text_eq(kind, T("sha1")) || text_eq(kind, T("sha256")) ? kind : T("");
}

static bool sized(struct text t)
{
	uint64_t n;
	return text_eq(t, T("*")) || text_u64(t, &n);
}

/* Size, hash and name of a line of either form. */
static bool cut_line(struct text line, struct text *hash, struct text *name, bool *section)
{
	struct cut a = text_cut(line, ':'), b = text_cut(a.tail, ':'), c = text_cut(b.tail, ':');

	*section = sized(a.head) && hash_kind(b.head).n;
	*hash = *section ? b.head : a.head;
	*name = c.head;
	return a.found && b.found && c.head.n && hash_kind(*hash).n && (*section || sized(b.head));
}

static bool ends_with_one(struct text name, const char *const *ends)
{
	for (; *ends; ends++)
		if (text_ends(name, text_of(*ends)))
			return true;
	return false;
}

/* Its lists of what is harmless look the same: nothing in them may become an indicator. */
static bool harmless(struct text name)
{
	static const char *const ends[] = {".fp", ".sfp", NULL};
	return ends_with_one(name, ends);
}

/* Its other signatures: patterns in the form of its own engine. */
static bool foreign(struct text name)
{
	static const char *const ends[] = {".ndb", ".ndu", ".ldb", ".ldu", ".idb", ".cdb", ".sdb", ".crb", ".cbc", ".ftm",
					   ".pdb", ".gdb", ".wdb", ".ign", ".ign2", NULL};
	return ends_with_one(name, ends);
}

static bool sniff(struct text head, struct text name)
{
	struct text rest = head, line, hash, label;
	bool section;

	if (harmless(name) || foreign(name) || text_starts(head, T("ClamAV-VDB:")))
		return true;
	while (text_line(&rest, &line)) {
		line = text_trim(line);
		if (line.n && !text_starts(line, T("#")))
			return cut_line(line, &hash, &label, &section);
	}
	return false;
}

static bool take(struct feed *f, struct feed_at at, struct text line)
{
	struct arena *a = feed_arena(f);
	struct text hash, name;
	char id[IOC_ID_MAX];
	bool section;

	if (harmless(text_of(at.file)))
		return feed_pass(f, at, "on ClamAV's list of what is harmless", line);
	if (foreign(text_of(at.file)))
		return feed_pass(f, at, "a signature of ClamAV that is no hash of a file", text_cut(line, ':').head);
	if (!cut_line(line, &hash, &name, &section))
		return feed_refuse(f, at, "not HASH:SIZE:NAME");
	if (section)
		return feed_pass(f, at, "the hash of a section of a program, not of a file", name);
	struct text kind = hash_kind(hash), value = fact_normal(a, kind, hash), copy = arena_text(a, value);
	ioc_id(id, arena_text(a, kind).p, copy.p ? copy.p : "");
	struct feed_record r = {.id = text_of(id), .klass = T("indicator"), .confidence = T("exact"), .summary = name};
	return feed_begin(f, at, &r) && feed_indicator(f, kind, value, name) && feed_end(f);
}

static bool read(struct feed *f, const char *file, struct text bytes)
{
	struct text rest = bytes, line;

	if (text_starts(bytes, T("ClamAV-VDB:")))
		return feed_refuse(f, (struct feed_at){file, 0}, "a container of ClamAV: sigtool --unpack makes files of it");
	for (uint64_t n = 1; text_line(&rest, &line); n++) {
		line = text_trim(line);
		if (line.n && !text_starts(line, T("#")) && !take(f, (struct feed_at){file, n}, line))
			return false;
	}
	return true;
}

const struct feed_format feed_clamav = {"clamav", "ClamAV hash signatures: .hdb, .hsb (.mdb is passed over)",
					sniff, read};
