#include "base/file.h"
#include "packtool/account.h"
#include "packtool/container.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "pack/pack.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct view {
	struct container walked;
	struct buf manifest;
	bool verified;
	struct err why; /* when not */
	struct pack *pack; /* when it is */
};

/* Whether the signatures hold here; the live form's pages are not all read for that. */
static void look(const char *file, const struct store *s, struct view *v)
{
	struct pack *p = NULL;
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	v->verified = s && fd >= 0 &&
		      pack_open(fd, file, store_roots(s), store_root_count(s), &p, &v->why);
	if (v->verified) {
		struct digest id = pack_id(p), shown = object_id(buf_view(&v->manifest));
		v->verified = digest_eq(&id, &shown);
	}
	if (v->verified)
		v->pack = p;
	else
		pack_close(p);
}

static bool put(const char *file, const struct view *v, const struct store *s, struct arena *m, struct err *e)
{
	struct text rest = buf_view(&v->manifest), line;

	if (v->verified) {
		const struct manifest *f = pack_manifest(v->pack);
		verb_tell(file, "signatures hold\n%s e%ju s%ju, version %s\n", f->name, (uintmax_t)f->epoch,
		       (uintmax_t)f->seq, f->version);
		if (!account_put(v->pack, s, e))
			return false;
		puts("manifest:");
	} else {
		verb_tell(file, "NOT VERIFIED: what follows is what the file says of itself\n  %s [%s]\n",
		       verb_show(m, text_of(v->why.text)), v->why.code);
	}
	while (text_line(&rest, &line))
		printf("  %s\n", verb_show(m, line));
	puts("members:");
	for (size_t i = 0; i < v->walked.count; i++)
		printf("  %12ju  %s\n", (uintmax_t)v->walked.members[i].size,
		       v->walked.members[i].name);
	return true;
}

static int put_json(const char *file, const struct view *v, const struct store *s, struct err *e)
{
	struct text rest = buf_view(&v->manifest), line;
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, T("file"), text_of(file));
	json_member_bool(&w, T("verified"), v->verified);
	if (!v->verified)
		json_member_text(&w, T("code"), text_of(v->why.code));
	if (v->verified && !account_json(&w, v->pack, s, e))
		return verb_fail(e);
	json_key(&w, T("manifest"));
	json_open_array(&w);
	while (text_line(&rest, &line))
		json_put_text(&w, line);
	json_close(&w);
	json_key(&w, T("members"));
	json_open_array(&w);
	for (size_t i = 0; i < v->walked.count; i++) {
		json_open_object(&w);
		json_member_text(&w, T("name"), text_of(v->walked.members[i].name));
		json_member_u64(&w, T("size"), v->walked.members[i].size);
		json_close(&w);
	}
	json_close(&w);
	json_close(&w);
	return verb_json_end(&w);
}

static bool walk(const char *file, struct view *v, struct err *e)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", file);
	bool ok = (ustar_walk(fd, &v->walked, e) &&
		   container_read(fd, &v->walked, "manifest", &v->manifest, e)) ||
		  err_in(e, "%s", file);
	close(fd);
	return ok;
}

static int run(const struct args *a)
{
	struct arena *m = arena_new((size_t)4 << 20);
	struct view *v = calloc(1, sizeof *v);
	struct err e = {0};
	int status = EXIT_DONE;

	if (!m || !v) {
		arena_free(m);
		free(v);
		return EXIT_INCOMPLETE;
	}
	v->manifest = BUF(MANIFEST_MAX);
	struct store *s = verb_store(a, &v->why);
	if (!walk(a->operands[0], v, &e)) {
		status = verb_fail(&e);
	} else {
		look(a->operands[0], s, v);
		if (arg_flag(a, "json"))
			status = put_json(a->operands[0], v, s, &e);
		else if (!put(a->operands[0], v, s, m, &e))
			status = verb_fail(&e);
	}
	pack_close(v->pack);
	store_close(s);
	buf_free(&v->manifest);
	free(v);
	arena_free(m);
	return status;
}

static const struct option options[] = {OPTION_STORE, OPTION_JSON, {0}};

const struct cmd cmd_pack_inspect = {
	.name = "pack inspect",
	.summary = "show what a pack says of itself, verified or not",
	.operands = "FILE",
	.min = 1,
	.max = 1,
	.about = "Prints who signed it, what is in it by kind and source, the manifest and the members. Says clearly when the signatures do not hold here;\n"
		 "nothing of such a pack is to be believed. \"pack verify\" checks.",
	.example = "  picket pack inspect acme.iocpack",
	.options = options,
	.run = run,
};
