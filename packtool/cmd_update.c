#include "packtool/lint.h"
#include "packtool/update.h"
#include "packtool/verb_lint.h"
#include "packtool/verb_net.h"
#include "packtool/verbs.h"

#include "base/file.h"
#include "store/state.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MACHINE_KEY "/etc/picket/site.key"

/* --- what is asked */

static bool ask_source(struct update *u, struct err *e)
{
	const char *name = arg_value(u->args, "source", NULL);

	u->from = arg_value(u->args, "from", NULL);
	if (u->from && name)
		return err_set(e, "USAGE", "--source and --from exclude each other");
	if (u->from)
		return true;
	u->source = list_source_find(name ? name : LIST_SOURCE_DEFAULT);
	return u->source || err_set(e, "USAGE", "--source is npm-high-impact or download-counts");
}

static bool ask_rest(struct update *u, struct err *e)
{
	u->pack = arg_value(u->args, "pack", UPDATE_PACK);
	u->output = arg_value(u->args, "output", NULL);
	u->dry = arg_flag(u->args, "dry-run");
	u->now = verb_now();
	if (!pack_name_valid(text_of(u->pack)))
		return err_set(e, "USAGE", "--pack wants a name like " UPDATE_PACK);
	if (!verb_number(u->args, "top", TOP_DEFAULT, &u->keep, e))
		return false;
	return (u->keep >= 1 && u->keep <= TOP_MAX) ||
	       err_set(e, "USAGE", "--top is 1 to %d", TOP_MAX);
}

static bool network_needed(const struct update *u)
{
	struct text from = text_of(u->from);

	return u->source || text_starts(from, T("http://")) || text_starts(from, T("https://"));
}

/* --key, or site.key in the machine's settings (root's first look) or the user's. */
static bool find_key(struct update *u, struct err *e)
{
	const char *home = getenv("HOME"), *config = getenv("XDG_CONFIG_HOME");

	u->key = arg_value(u->args, "key", NULL);
	if (!u->key && geteuid() == 0 && access(MACHINE_KEY, R_OK) == 0)
		u->key = MACHINE_KEY;
	else if (!u->key && config && config[0] == '/')
		u->key = arena_printf(u->arena, "%s/picket/site.key", config).p;
	else if (!u->key && home)
		u->key = arena_printf(u->arena, "%s/.config/picket/site.key", home).p;
	if (u->key && access(u->key, R_OK) == 0)
		return true;
	err_set(e, "UPDATE-KEY", "no key to sign with: %s is not there", u->key ? u->key : "site.key");
	return err_hint(e, "make the site's key once: picket keys generate --name site -o DIR; picket keys "
			   "trust DIR/site.pub --prefix 'site/*'; then --key DIR/site.key");
}

/* Said before anything is fetched: whose signatures the pack will need. */
static bool check_role(const struct update *u, struct err *e)
{
	struct trust_role role;

	if (!trust_role_for(store_roots(u->store), store_root_count(u->store), text_of(u->pack), &role)) {
		err_set(e, "UPDATE-KEY", "no key is trusted for packs named %s", u->pack);
		return err_hint(e, "trust the site's key for them: picket keys trust site.pub --first-use --prefix '%.*s/*'",
				(int)text_cut(text_of(u->pack), '/').head.n, u->pack);
	}
	if (role.threshold == 1)
		return true;
	err_set(e, "UPDATE-KEY", "%s needs %zu signatures, and one key is here", u->pack, role.threshold);
	return err_hint(e, "--output FILE makes the pack unsigned; each signs it with: picket pack sign");
}

/* --- what is here */

static bool open_packs(struct update *u, struct err *e)
{
	u->store = verb_store(u->args, e);
	if (!u->store)
		return false;
	if (!store_open_packs(u->store, 0, u->now, &u->packs, e) && !err_is(e, "PACK-NONE"))
		return false;
	*e = (struct err){0};
	for (size_t i = 0; i < u->packs.count; i++)
		if (strcmp(pack_manifest(u->packs.packs[i].pack)->name, u->pack) == 0)
			u->mine = &u->packs.packs[i];
	return true;
}

/* The next sequence follows the highest ever seen, also when an older pack is in use. */
static void next_sequence(struct update *u)
{
	const struct state *s = store_state(u->store);

	u->epoch = u->seq = 1;
	if (u->mine) {
		u->epoch = pack_manifest(u->mine->pack)->epoch;
		u->seq = pack_manifest(u->mine->pack)->seq + 1;
	}
	for (size_t i = 0; i < s->count; i++) {
		const struct state_version *high = &s->packs[i].high;
		if (strcmp(s->packs[i].name, u->pack) != 0 || high->epoch < u->epoch)
			continue;
		if (high->epoch > u->epoch || high->seq + 1 > u->seq)
			u->seq = high->seq + 1;
		u->epoch = high->epoch;
	}
}

static void keep(char *out, size_t size, sqlite3_stmt *s, int column)
{
	const char *t = (const char *)sqlite3_column_text(s, column);

	snprintf(out, size, "%s", t ? t : "");
}

/* The source row of the pack in use: "npm-high-impact 1.8.0" and the digest of that tarball. */
static bool read_last(struct update *u, struct err *e)
{
	char title[512] = "";
	sqlite3_stmt *s = NULL;

	if (!u->mine || !u->source || pack_part_count(u->mine->pack) == 0)
		return true;
	sqlite3 *db = pack_part_db(u->mine->pack, 0);
	int rc = sqlite3_prepare_v2(db, "SELECT title, digest FROM source WHERE source = ?1", -1, &s, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_bind_text(s, 1, u->source->name, -1, SQLITE_STATIC);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	if (rc == SQLITE_ROW) {
		keep(title, sizeof title, s, 0);
		keep(u->last_sha256, sizeof u->last_sha256, s, 1);
	}
	sqlite3_finalize(s);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		return pack_poisoned(u->mine->pack, e) ? false
						       : err_set(e, "UPDATE", "%s: cannot be read", u->pack);
	struct cut c = text_cut_last(text_of(title), ' ');
	if (c.found && c.tail.n < sizeof u->last_version)
		memcpy(u->last_version, c.tail.p, c.tail.n);
	return true;
}

/* --- the answer kept with its ETag: valid while the pack made of it is the one in use */

static bool etag_line(const struct update *u, const char *etag, const struct digest *id, struct buf *out)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, id);
	return buf_printf(out, "%s %s %ju %s%s\n%s\n", hex, u->source->name, (uintmax_t)u->keep,
			  u->npm.registry, u->source->package, etag);
}

static const char *known_etag(struct update *u)
{
	struct buf note = BUF(4096), want = BUF(4096);
	const char *etag = NULL;

	if (u->mine && u->source && cache_get(&u->cache, "etag", &note)) {
		struct digest id = pack_id(u->mine->pack);
		struct text rest = buf_view(&note), first, second;
		etag_line(u, "", &id, &want);
		struct text head = text_cut(buf_view(&want), '\n').head;
		if (text_line(&rest, &first) && text_line(&rest, &second) && second.n &&
		    text_eq(first, head))
			etag = arena_text(u->arena, second).p;
	}
	buf_free(&note);
	buf_free(&want);
	return etag;
}

static void keep_etag(struct update *u, const struct digest *id)
{
	struct buf note = BUF(4096);

	if (u->source && u->got.etag[0] && etag_line(u, u->got.etag, id, &note))
		cache_put(&u->cache, "etag", buf_view(&note), NULL);
	buf_free(&note);
}

/* --- fetch, read, compare */

static bool registry_keys(const struct update *u, struct npmsign_keys *keys, struct err *e)
{
	const char *file = arg_value(u->args, "registry-keys", NULL);
	struct buf b = BUF(NPMSIGN_FILE_MAX);

	npmsign_builtin(keys);
	if (!file)
		return true;
	bool ok = file_read(AT_FDCWD, file, false, &b, e) &&
		  (npmsign_add(keys, arena_text(u->arena, buf_view(&b)), e) || err_in(e, "%s", file));
	buf_free(&b);
	return ok;
}

static bool get_list(struct update *u, struct err *e)
{
	struct npmsign_keys keys;
	struct list_ask ask = {
		.source = u->source,
		.from = u->from,
		.sha256 = arg_value(u->args, "sha256", NULL),
		.npm = &u->npm,
		.way = &u->way,
		.cache = &u->cache,
		.keys = &keys,
		.require_signature = arg_flag(u->args, "require-signature"),
		.last_version = u->last_version[0] ? u->last_version : NULL,
		.last_sha256 = u->last_sha256,
		.etag = known_etag(u),
	};
	bool ok = registry_keys(u, &keys, e) && list_get(&ask, &u->got, e);

	verb_net_progress_end(&u->way);
	return ok;
}

static bool well_known(const struct update *u, struct err *e)
{
	bool missing;
	const char *name = u->source ? wellknown_fault(&u->found.wellknown, &missing) : NULL;

	if (!name)
		return true;
	err_set(e, "UPDATE-CANARY", missing ? "the list lacks %s, which every sound one has"
					    : "the list holds %s, a name of a past attack", name);
	return err_hint(e, "the list is damaged or was tampered with: do not use it");
}

static bool read_list(struct update *u, struct err *e)
{
	int out = file_in_memory("popular.tsv", false);
	struct popular_ask ask = {
		.list = u->got.fd,
		.member = u->source ? u->source->member : NULL,
		.kind = u->source ? u->source->kind : NAMELIST_ANY,
		.keep = (size_t)u->keep,
		.out = out,
	};

	if (out < 0)
		return err_errno(e, "NO-MEMORY", "memory for the rows");
	bool ok = (popular_make(&ask, &u->found, e) ||
		   err_in(e, "%s", u->source ? u->source->package : u->from)) &&
		  file_read_fd(out, &u->tsv, e) && well_known(u, e) &&
		  popular_compare(&u->packs, u->pack, &u->tsv, u->arena, &u->change, e);
	close(out);
	return ok;
}

static bool fetch_and_make(struct update *u, struct err *e)
{
	if (!get_list(u, e))
		return false;
	if (u->got.not_modified) {
		u->nothing_new = true;
		return true;
	}
	if (!read_list(u, e))
		return false;
	u->nothing_new = u->change.same && strcmp(u->last_version, u->got.version) == 0;
	struct digest id;
	if (u->nothing_new) {
		id = pack_id(u->mine->pack);
	} else {
		if (!u->dry && !arg_flag(u->args, "accept-large") && !popular_change_small(&u->change, e))
			return false;
		if (u->dry)
			return true;
		if (!update_make(u, e))
			return false;
		id = u->id;
	}
	if (!u->output)
		keep_etag(u, &id);
	download_drop(&u->cache, text_of(u->got.wanted));
	return true;
}

static bool work(struct update *u, struct err *e)
{
	if (!u->dry && !u->output && !find_key(u, e))
		return false;
	if (!open_packs(u, e) || (!u->dry && !u->output && !check_role(u, e)) || !read_last(u, e))
		return false;
	next_sequence(u);
	return verb_net(u->args, u->arena, !u->source, &u->npm, &u->way, e) &&
	       cache_open("update", &u->cache, e) && fetch_and_make(u, e);
}

static int run(const struct args *a)
{
	struct update *u = calloc(1, sizeof *u);
	struct err e = {0};
	int status;

	if (!u) {
		err_set(&e, "NO-MEMORY", "out of memory");
		return verb_fail(&e);
	}
	u->args = a;
	u->arena = arena_new((size_t)256 << 20);
	u->tsv = BUF(UPDATE_TSV_MAX);
	u->cache.fd = u->cache.lock = u->got.fd = -1;
	if (!ask_source(u, &e) || !ask_rest(u, &e)) {
		status = cmd_usage(a, "%s", e.text);
	} else if (arg_flag(a, "offline") && network_needed(u)) {
		err_set(&e, "UPDATE-OFFLINE", "asked to stay offline, and this list is fetched");
		err_hint(&e, "carry a list here and give it: --from FILE");
		status = verb_fail(&e);
	} else {
		bool ok = crypto_init() && u->arena && work(u, &e);
		status = ok ? update_report(u) : verb_fail(&e);
	}
	if (u->got.fd >= 0)
		close(u->got.fd);
	cache_close(&u->cache);
	store_packs_close(&u->packs);
	store_close(u->store);
	buf_free(&u->tsv);
	arena_free(u->arena);
	free(u);
	return status;
}

static const struct option options[] = {
	{0, "top", "N", "how many names (default 10000)"},
	{0, "source", "NAME", "npm-high-impact (default) or download-counts"},
	{0, "from", "FILE", "a list of your own instead: a file, or an https address"},
	{0, "sha256", "HEX", "what --from must hash to"},
	{0, "pack", "NAME", "the pack to make (default " UPDATE_PACK ")"},
	{'k', "key", "FILE", "the site's secret key (default: site.key in the settings folder)"},
	OPTION_PASSWORD,
	{'o', "output", "FILE", "make the pack unsigned, for others to sign; install nothing"},
	{0, "dry-run", NULL, "fetch, check and show what would change"},
	{0, "require-signature", NULL, "refuse a list that no known key of a registry signed"},
	{0, "registry-keys", "FILE", "more keys of registries: lines of KEYID, TAB, key"},
	OPTION_LINT,
	{0, "offline", NULL, "refuse to use the network"},
	OPTION_NET,
	OPTION_STORE,
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_update = {
	.name = "update",
	.summary = "fetch what is popular on npm and install it as a pack of the site",
	.operands = "",
	.min = 0,
	.max = 0,
	.about = "Fetches a list of popular names from the registry that your npm is set to (--registry, then\n"
		 "npm_config_registry, your and the global .npmrc, then npm config get registry; never a\n"
		 "project's .npmrc), checks it, shows what changes, makes a pack of it, signs it with the\n"
		 "site's key and installs it as the next sequence. Scans that run keep the packs they began\n"
		 "with. The only verb that uses the network, besides corpus pull and push.",
	.example = "  : >names.txt; picket update --from names.txt --dry-run --offline || true   # what it says of an empty list\n"
		   "  # once: picket keys generate --name site -o keys\n"
		   "  #       picket keys trust keys/site.pub --first-use --prefix 'site/*'\n"
		   "  # then: picket update --key keys/site.key",
	.options = options,
	.run = run,
};
