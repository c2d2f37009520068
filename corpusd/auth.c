#include "corpusd/auth.h"

#include "corpusd/oidc.h"
#include "corpusd/token.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct auth {
	int state;
	const struct settings *settings;
	pthread_rwlock_t lock;
	struct tokens *tokens, *spare;
	struct timespec changed;
	struct oidc *oidc; /* NULL: no issuer is set */
	struct sessions *sessions;
};

static bool same_time(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

bool auth_refresh(struct auth *a, struct err *e)
{
	struct stat st = {0};

	if (!oidc_refresh(a->oidc, e))
		return false;
	if (fstatat(a->state, "tokens", &st, AT_SYMLINK_NOFOLLOW) == 0 && same_time(&st.st_mtim, &a->changed))
		return true;
	if (!tokens_load(a->state, a->spare, e))
		return false;
	pthread_rwlock_wrlock(&a->lock);
	struct tokens *old = a->tokens;
	a->tokens = a->spare;
	a->spare = old;
	pthread_rwlock_unlock(&a->lock);
	a->changed = st.st_mtim;
	return true;
}

static void give_back(struct auth *a)
{
	if (!a)
		return;
	free(a->tokens);
	free(a->spare);
	sessions_free(a->sessions);
	free(a);
}

bool auth_open(int state, const struct settings *s, struct auth **out, struct err *e)
{
	struct auth *a = calloc(1, sizeof *a);

	if (a) {
		a->tokens = calloc(1, sizeof *a->tokens);
		a->spare = calloc(1, sizeof *a->spare);
		a->sessions = sessions_new();
	}
	if (!a || !a->tokens || !a->spare || !a->sessions) {
		give_back(a);
		return err_set(e, "LIMIT-MEMORY", "no memory for the tokens");
	}
	a->state = state;
	a->settings = s;
	pthread_rwlock_init(&a->lock, NULL);
	a->changed.tv_nsec = -1;
	*out = a;
	return oidc_open(s, &a->oidc, e) && auth_refresh(a, e);
}

static void become(struct identity *who, const char *name, enum role role)
{
	snprintf(who->name, sizeof who->name, "%s", name);
	who->role = role;
	who->scopes = role_scopes(role);
}

static bool by_token(struct auth *a, struct text shown, uint64_t now, struct identity *who)
{
	pthread_rwlock_rdlock(&a->lock);
	const struct token *t = tokens_find(a->tokens, shown, now);
	if (t)
		become(who, t->name, t->role);
	pthread_rwlock_unlock(&a->lock);
	return t != NULL;
}

const char *auth_cookie(const struct request *q)
{
	return q->tls ? "__Host-picket" : "picket";
}

/* A session lasts as long as its token, whatever its cookie says. */
static bool by_session(struct auth *a, const struct request *q, uint64_t now, struct identity *who)
{
	struct text cookie = http_cookie(q, auth_cookie(q));
	struct session s;

	if (!cookie.n || !session_read(a->sessions, cookie, now, &s))
		return false;
	pthread_rwlock_rdlock(&a->lock);
	for (size_t i = 0; i < a->tokens->count; i++) {
		const struct token *t = &a->tokens->items[i];
		if (strcmp(t->name, s.name) == 0 && t->created == s.created && (!t->expires || t->expires > now)) {
			become(who, t->name, t->role);
			who->session = true;
		}
	}
	pthread_rwlock_unlock(&a->lock);
	return who->session;
}

bool auth_login(struct auth *a, struct text token, uint64_t now, char cookie[SESSION_TEXT], struct identity *who,
		struct err *e)
{
	uint64_t created = 0;

	*who = (struct identity){0};
	pthread_rwlock_rdlock(&a->lock);
	const struct token *t = tokens_find(a->tokens, token, now);
	if (t) {
		become(who, t->name, t->role);
		created = t->created;
	}
	pthread_rwlock_unlock(&a->lock);
	if (!t)
		return err_set(e, "AUTH-INVALID", "this token is not known here, or its time is over");
	return session_begin(a->sessions, who->name, created, now, cookie) ||
	       err_set(e, "AUTH-SESSION", "no session can be made");
}

void auth_logout(struct auth *a, const struct request *q, uint64_t now)
{
	struct session s;

	if (session_read(a->sessions, http_cookie(q, auth_cookie(q)), now, &s))
		session_end(a->sessions, &s, now);
}

void auth_secret(struct auth *a, const struct request *q, uint64_t now, char out[MAC_HEX])
{
	struct session s;

	out[0] = '\0';
	if (q->who.session && session_read(a->sessions, http_cookie(q, auth_cookie(q)), now, &s))
		session_secret(a->sessions, &s, out);
}

bool auth_secret_fits(struct auth *a, const struct request *q, uint64_t now, struct text shown)
{
	struct session s;

	return session_read(a->sessions, http_cookie(q, auth_cookie(q)), now, &s) &&
	       session_secret_fits(a->sessions, &s, shown);
}

bool auth_identify(struct auth *a, const struct request *q, uint64_t now, struct identity *who,
		   struct err *e)
{
	struct text shown = http_header(q, "Authorization");

	*who = (struct identity){0};
	if (a->settings->no_auth) {
		become(who, "anybody", ROLE_ADMIN);
		return true;
	}
	if (!shown.n && by_session(a, q, now, who))
		return true;
	if (!shown.n) {
		err_set(e, "AUTH-MISSING", "who are you?");
		return err_hint(e, "send the header: Authorization: Bearer TOKEN");
	}
	struct cut c = text_cut(shown, ' ');
	struct text token = text_trim(c.tail);
	if (text_eq_nocase(c.head, T("Bearer")) && by_token(a, token, now, who))
		return true;
	if (a->oidc && text_eq_nocase(c.head, T("Bearer")) && oidc_is_token(token))
		return oidc_check(a->oidc, token, now, who, e);
	err_set(e, "AUTH-INVALID", "this token is not known here, or its time is over");
	return err_hint(e, "an operator makes one: picket token add NAME --role scanner");
}
