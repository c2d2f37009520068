#include "base/file.h"
#include "packtool/keyfile.h"
#include "packtool/password.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <unistd.h>

/* The file of the key, covered by a password unless -W says not to. */
static bool make_file(const struct args *a, const struct secret *s, struct buf *out, struct err *e)
{
	const char *from = arg_value(a, "password-file", NULL);
	struct password *p;

	if (arg_flag(a, "no-password"))
		return secret_format(s, T(""), 0, 0, out, e);
	p = password_new(e);
	bool ok = p && (from ? password_read(p, from, e)
			     : password_ask(p, "password for the new key: ", true, e));
	ok = ok && secret_format(s, text_n(p->bytes, p->n), SECRET_OPSLIMIT, SECRET_MEMLIMIT, out, e);
	password_free(p);
	return ok;
}

static bool write_files(const struct args *a, const struct secret *s, const char *key,
			const char *pub, struct err *e)
{
	struct buf secret = BUF(4096), public = BUF(4096);
	struct pubkey k = secret_public(s);
	bool ok = make_file(a, s, &secret, e) && keyfile_create(key, buf_view(&secret), 0600, e);

	if (ok) {
		keyfile_public(&k, &public);
		ok = keyfile_create(pub, buf_view(&public), 0644, e);
		if (!ok)
			unlink(key); /* ours, made a moment ago */
	}
	secret_wipe(&secret);
	buf_free(&public);
	return ok;
}

static int report(const struct args *a, const char *name, const char *key, const char *pub, const struct pubkey *k)
{
	char spoken[PUBKEY_SPOKEN], fingerprint[FINGERPRINT_TEXT];
	struct json_writer w;

	pubkey_spoken(spoken, k);
	if (arg_flag(a, "json")) {
		pubkey_fingerprint(fingerprint, k);
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_member_text(&w, T("name"), text_of(name));
		json_member_text(&w, T("secretKey"), text_of(key));
		json_member_text(&w, T("publicKey"), text_of(pub));
		json_member_text(&w, T("fingerprint"), text_of(fingerprint));
		json_member_text(&w, T("spoken"), text_of(spoken));
		json_member_bool(&w, T("password"), !arg_flag(a, "no-password"));
		json_close(&w);
		return verb_json_end(&w);
	}
	if (!arg_flag(a, "quiet"))
		printf("secret key  %s  (keep it; give it to nobody)\npublic key  %s\n"
		       "fingerprint %s\n"
		       "Who wants your packs: picket keys trust %s.pub --fingerprint %s\n",
		       key, pub, spoken, name, spoken);
	return EXIT_DONE;
}

static int run(const struct args *a)
{
	const char *name = arg_value(a, "name", NULL), *dir = arg_value(a, "output", ".");
	char key[4200], pub[4200];
	struct err e = {0};

	if (!name || !keyfile_name_valid(text_of(name)))
		return cmd_usage(a, "needs --name NAME ([a-z0-9][a-z0-9._-]{0,63})");
	snprintf(key, sizeof key, "%.4000s/%s.key", dir, name);
	snprintf(pub, sizeof pub, "%.4000s/%s.pub", dir, name);
	struct secret *s = file_mkdirs(dir, 0700, &e) ? secret_generate(&e) : NULL;
	bool ok = s && write_files(a, s, key, pub, &e);
	int status = EXIT_DONE;
	if (ok) {
		struct pubkey k = secret_public(s);
		status = report(a, name, key, pub, &k);
	}
	secret_free(s);
	return ok ? status : verb_fail(&e);
}

static const struct option options[] = {
	{'n', "name", "NAME", "whose key it is"},
	{'o', "output", "DIR", "where the two files go (default: this folder)"},
	OPTION_PASSWORD,
	{'W', "no-password", NULL, "do not encrypt the secret key (for machines)"},
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_keys_generate = {
	.name = "keys generate",
	.summary = "make a key pair to sign packs with",
	.operands = "",
	.about = "Writes NAME.key (secret, mode 0600) and NAME.pub, both as minisign has them. Existing\n"
		 "files are never replaced.",
	.example = "  picket keys generate --name alice -o keys",
	.options = options,
	.run = run,
};
