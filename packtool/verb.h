/* packtool/verb.h: what verbs have in common: options, the store, refusals, output. */
#ifndef PICKET_PACKTOOL_VERB_H
#define PICKET_PACKTOOL_VERB_H

#include "base/arena.h"
#include "base/cmd.h"
#include "json/write.h"
#include "packtool/secret.h"
#include "store/store.h"

#define OPTION_STORE                                                                               \
	{0, "store", "DIR", "the store (default: PICKET_STORE, or the user's data folder)"}
#define OPTION_JSON {0, "json", NULL, "print JSON"}
#define OPTION_PASSWORD                                                                            \
	{0, "password-file", "FILE", "read the key's password from FILE instead of the terminal"}

/* Where the store and the built-in corpus are, with the built-in root. */
bool verb_place(const struct args *a, struct arena *m, struct store_place *out, struct err *e);

/* Walks the log of the store that the options name (store/audit.h). */
struct audit_sum;
bool verb_audit(const struct args *a, void (*each)(void *ctx, struct text line), void *ctx, struct audit_sum *out,
		struct err *e);

uint64_t verb_now(void); /* the clock, Unix seconds */

/* The store, opened; roots may be lacking. */
struct store *verb_store(const struct args *a, struct err *e);

/* Prints the error; EXIT_REFUSED for codes that refuse a pack, a state or a root, EXIT_USAGE for an
 * operand that is not there or cannot be read, else EXIT_FINDINGS (the work failed). */
int verb_fail(const struct err *e);
int verb_status(const struct err *e);

/* The secret key in a file, asking for its password when it has one. */
struct secret *verb_secret(const struct args *a, const char *file, struct err *e);

/* A decimal option; false with e filled when it is not one. */
bool verb_number(const struct args *a, const char *name, uint64_t fallback, uint64_t *out,
		 struct err *e);

/* Foreign text for the terminal, at most 250 bytes of it, escaped; kept in the arena. */
const char *verb_show(struct arena *m, struct text t);

/* A path or an argument, whole and escaped: names of files are foreign text too. */
void verb_put(FILE *out, const char *text);
/* "NAME: " on stdout, the name escaped, and what follows as it is. */
void verb_tell(const char *name, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Ends JSON on stdout: EXIT_DONE, or EXIT_INCOMPLETE when it could not be written. */
int verb_json_end(struct json_writer *w);

void verb_json_digest(struct json_writer *w, struct text key, const struct digest *d);
/* The object of one pack: name, version, epoch, seq, created, id, parts, signers, threshold. */
struct pack;
void verb_json_manifest(struct json_writer *w, const struct manifest *m, const struct digest *id);
void verb_json_signers(struct json_writer *w, const struct verified *v);
/* "alice, bob; 2 needed", for people. */
void verb_put_signers(const struct verified *v);

#endif
