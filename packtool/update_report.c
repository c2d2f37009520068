#include "packtool/update.h"

#include <stdio.h>

#define SHOWN 8 /* names of each kind that people see; JSON has all */

static void put_names(const struct update *u, const char *sign, const char *what, const struct names *n)
{
	if (n->count == 0)
		return;
	printf("  %s %zu %s: ", sign, n->count, what);
	for (size_t i = 0; i < n->count && i < SHOWN; i++)
		printf("%s%s", i ? ", " : "", verb_show(u->arena, n->name[i]));
	puts(n->count > SHOWN ? ", ..." : "");
}

static void put_source(const struct update *u)
{
	if (u->source)
		printf("%s %s from %s\n", u->source->package, u->got.version,
		       verb_show(u->arena, text_of(u->got.url)));
	else
		printf("%s\n", verb_show(u->arena, text_of(u->from)));
	if (u->got.signer[0])
		printf("  signed by the registry's key %s\n", u->got.signer);
	else if (u->source)
		puts("  not signed by a known key of a registry; its integrity holds");
	printf("  %ju names, %ju of them unusable, the first %ju taken\n", (uintmax_t)u->found.names,
	       (uintmax_t)u->found.unusable, (uintmax_t)u->change.now);
}

static void put_change(const struct update *u)
{
	const struct popular_change *c = &u->change;

	put_names(u, "+", c->first ? "unknown so far" : "come", &c->added);
	put_names(u, "-", "go", &c->gone);
	put_names(u, "!", "left out, malware by a pack in force", &c->held);
	if (c->before && c->added.count + c->gone.count == 0)
		puts("  no name comes or goes");
}

static void put_end(const struct update *u)
{
	if (u->nothing_new)
		printf("%s: nothing new\n", u->pack);
	else if (u->dry)
		printf("%s e%ju s%ju: not made (--dry-run)\n", u->pack, (uintmax_t)u->epoch, (uintmax_t)u->seq);
	else if (u->output)
		verb_tell(u->output, "%s e%ju s%ju, not signed yet\n", u->pack, (uintmax_t)u->epoch,
		       (uintmax_t)u->seq);
	else
		printf("%s e%ju s%ju: signed, and in use from the next scan on\n", u->pack,
		       (uintmax_t)u->epoch, (uintmax_t)u->seq);
}

static void json_names(struct json_writer *w, struct text key, const struct names *n)
{
	json_key(w, key);
	json_open_array(w);
	for (size_t i = 0; i < n->count; i++)
		json_put_text(w, n->name[i]);
	json_close(w);
}

static void json_source(struct json_writer *w, const struct update *u)
{
	char hex[65];

	hex_put(hex, u->got.sums.sha256, sizeof u->got.sums.sha256);
	json_key(w, T("source"));
	json_open_object(w);
	json_member_text(w, T("name"), text_of(u->source ? u->source->name : u->from));
	if (u->got.version[0])
		json_member_text(w, T("version"), text_of(u->got.version));
	if (u->got.url[0])
		json_member_text(w, T("url"), text_of(u->got.url));
	if (u->npm.registry) {
		json_member_text(w, T("registry"), text_of(u->npm.registry));
		json_member_text(w, T("registryFrom"), text_of(u->npm.from));
	}
	if (u->got.signer[0])
		json_member_text(w, T("signedBy"), text_of(u->got.signer));
	if (u->got.fd >= 0)
		json_member_text(w, T("sha256"), text_of(hex));
	json_member_bool(w, T("notModified"), u->got.not_modified);
	json_close(w);
}

static int json_report(const struct update *u)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_source(&w, u);
	json_member_u64(&w, T("names"), u->found.names);
	json_member_u64(&w, T("unusable"), u->found.unusable);
	json_member_u64(&w, T("kept"), u->change.now);
	json_member_u64(&w, T("before"), u->change.before);
	json_member_bool(&w, T("first"), u->change.first);
	json_names(&w, T("added"), &u->change.added);
	json_names(&w, T("gone"), &u->change.gone);
	json_names(&w, T("heldBack"), &u->change.held);
	json_member_bool(&w, T("nothingNew"), u->nothing_new);
	json_member_bool(&w, T("installed"), u->installed);
	if (u->made.name[0]) {
		json_key(&w, T("made"));
		json_open_object(&w);
		verb_json_manifest(&w, &u->made, &u->id);
		json_close(&w);
	}
	json_close(&w);
	return verb_json_end(&w);
}

int update_report(const struct update *u)
{
	if (arg_flag(u->args, "json"))
		return json_report(u);
	if (arg_flag(u->args, "quiet"))
		return EXIT_DONE;
	if (!u->got.not_modified) {
		put_source(u);
		put_change(u);
	}
	put_end(u);
	return EXIT_DONE;
}
