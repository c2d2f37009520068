#include "packtool/sign.h"

#include "pack/pack.h"
#include "pack/transport.h"
#include "packtool/container.h"
#include "packtool/detached.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* manifest_check has accepted the bytes: lines 2 to 4 are pack, epoch, seq. */
static bool read_names(struct text bytes, struct manifest *m)
{
	struct text line[4] = {{0}};

	for (size_t i = 0; i < 4; i++)
		if (!text_line(&bytes, &line[i]))
			return false;
	if (!text_skip(&line[1], T("pack ")) || line[1].n > PACK_NAME_MAX)
		return false;
	memcpy(m->name, line[1].p, line[1].n);
	return text_skip(&line[2], T("epoch ")) && text_u64(line[2], &m->epoch) &&
	       text_skip(&line[3], T("seq ")) && text_u64(line[3], &m->seq);
}

bool sign_comment(struct text manifest, char comment[MINISIGN_COMMENT_MAX + 1], struct err *e)
{
	struct manifest *m = calloc(1, sizeof *m);
	struct digest id = object_id(manifest);
	bool ok = m != NULL || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && manifest_check(manifest, e) &&
	     (read_names(manifest, m) || err_set(e, "MANIFEST-MALFORMED", "manifest: its head")) &&
	     trust_comment(m, &id, comment, e);
	free(m);
	return ok;
}

/* Opens what was written with a root that trusts this key alone; a transport form is expanded
 * to a file that has no name. */
static bool check(int fd, const struct trust *root, sign_look *look, void *ctx, struct err *e)
{
	struct pack *p = NULL;
	FILE *live = tmpfile();
	bool ok = live != NULL || err_errno(e, "FILE-WRITE", "a temporary file");

	ok = ok && transport_expand(fd, "the signed pack", &root, 1, fileno(live), e) &&
	     pack_open(dup(fileno(live)), "the signed pack", &root, 1, &p, e) && pack_check(p, e) &&
	     (!look || look(ctx, p, e));
	pack_close(p);
	if (live)
		fclose(live);
	return ok;
}

/* A root that trusts this key alone, and in which the epoch of these bytes is in force. */
static bool only_root(const struct pubkey *key, struct text manifest, struct buf *text, struct err *e)
{
	struct trust_key only = {"signer", *key};
	struct manifest *m = calloc(1, sizeof *m);
	bool ok = (m || err_set(e, "NO-MEMORY", "out of memory")) &&
		  root_simple(&only, 1, 1, "*", text, e) &&
		  (read_names(manifest, m) || err_set(e, "MANIFEST-MALFORMED", "manifest: its head"));

	if (ok && m->epoch > 1)
		ok = buf_printf(text, "epoch %s %ju\n", m->name, (uintmax_t)m->epoch) ||
		     err_set(e, "NO-MEMORY", "out of memory");
	free(m);
	return ok;
}

static bool check_signed(const char *path, const struct pubkey *key, struct text manifest,
			 sign_look *look, void *ctx, struct err *e)
{
	struct buf text = BUF(ROOT_MAX);
	struct trust *root = NULL;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = fd >= 0 || err_errno(e, "FILE-OPEN", "%s", path);

	ok = ok && only_root(key, manifest, &text, e) &&
	     root_parse(buf_view(&text), &root, e) && check(fd, root, look, ctx, e);
	trust_free(root);
	buf_free(&text);
	if (fd >= 0)
		close(fd);
	return ok;
}

struct job {
	sign_look *look;
	void *look_ctx;
	struct container walked;
	struct contents contents;
	struct buf manifest, sig;
	char temp[4200];
};

static bool make_signature(struct job *j, const struct secret *key, char *comment, struct err *e)
{
	struct minisig sig;
	struct prehash h;

	if (!sign_comment(buf_view(&j->manifest), comment, e))
		return false;
	h = minisig_prehash(j->manifest.p, j->manifest.n);
	return secret_sign(key, &h, comment, &sig, e) &&
	       (minisig_format(&sig, T(MINISIG_PACK_COMMENT), &j->sig) ||
		err_set(e, "SIG-MALFORMED", "the signature file is too long"));
}

/* Places the signature, and keeps it only if the whole pack is good under that key alone. */
static bool place(const char *path, int fd, struct job *j, const struct pubkey *pub, struct err *e)
{
	char fp[FINGERPRINT_TEXT], checked[4200];

	pubkey_fingerprint(fp, pub);
	if (!contents_of(&j->contents, fd, &j->walked, e) ||
	    !contents_sign(&j->contents, fp, buf_view(&j->sig), e))
		return false;
	snprintf(j->temp, sizeof j->temp, "%.4000s.signing", path);
	unlink(j->temp); /* of a killed run */
	snprintf(checked, sizeof checked, "%.4000s.signed", path);
	bool ok = container_place(checked, j->temp, &j->contents, e) &&
		  check_signed(checked, pub, buf_view(&j->manifest), j->look, j->look_ctx, e);
	if (ok && rename(checked, path) < 0)
		ok = err_errno(e, "FILE-WRITE", "%s", path);
	if (!ok)
		unlink(checked);
	return ok;
}

static bool add_detached(struct job *j, const struct detached *d, char *comment, struct pubkey *pub,
			 struct err *e)
{
	struct signature s;
	char fp[FINGERPRINT_TEXT];

	if (!sign_comment(buf_view(&j->manifest), comment, e) ||
	    !detached_read(d->path, buf_view(&j->manifest), comment, d->keys, d->count, &j->sig, &s, e))
		return false;
	for (size_t i = 0; i < d->count; i++) {
		pubkey_fingerprint(fp, &d->keys[i]);
		if (strcmp(fp, s.fingerprint) == 0)
			*pub = d->keys[i];
	}
	return true;
}

static bool sign_fd(const char *path, int fd, struct job *j, const struct secret *key,
		    const struct detached *d, char *comment, struct err *e)
{
	struct pubkey pub = {0};

	if (!ustar_walk(fd, &j->walked, e) ||
	    !container_read(fd, &j->walked, "manifest", &j->manifest, e))
		return false;
	if (key)
		pub = secret_public(key);
	return (key ? make_signature(j, key, comment, e) : add_detached(j, d, comment, &pub, e)) &&
	       place(path, fd, j, &pub, e);
}

static bool sign_with(const char *path, const struct secret *key, const struct detached *d,
		      char comment[MINISIGN_COMMENT_MAX + 1], sign_look *look, void *ctx,
		      struct err *e)
{
	struct job *j = calloc(1, sizeof *j);
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	bool ok = false;

	if (fd < 0) {
		err_errno(e, "FILE-OPEN", "%s", path);
	} else if (!j) {
		err_set(e, "NO-MEMORY", "out of memory");
	} else {
		j->look = look;
		j->look_ctx = ctx;
		j->manifest = BUF(MANIFEST_MAX);
		j->sig = BUF(MINISIGN_FILE_MAX);
		ok = sign_fd(path, fd, j, key, d, comment, e) || err_in(e, "%s", path);
		buf_free(&j->manifest);
		buf_free(&j->sig);
	}
	if (fd >= 0)
		close(fd);
	free(j);
	return ok;
}

bool sign_pack(const char *path, const struct secret *key, char comment[MINISIGN_COMMENT_MAX + 1],
	       struct err *e)
{
	return sign_with(path, key, NULL, comment, NULL, NULL, e);
}

bool sign_pack_if(const char *path, const struct secret *key, char comment[MINISIGN_COMMENT_MAX + 1],
		  sign_look *look, void *ctx, struct err *e)
{
	return sign_with(path, key, NULL, comment, look, ctx, e);
}

bool sign_detached(const char *path, const struct detached *d,
		   char comment[MINISIGN_COMMENT_MAX + 1], sign_look *look, void *ctx,
		   struct err *e)
{
	return sign_with(path, NULL, d, comment, look, ctx, e);
}
