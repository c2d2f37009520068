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

bool auth_open(int state, const struct settings *s, struct auth **out, struct err *e)
{
	struct auth *a = calloc(1, sizeof *a);

	if (a) {
		a->tokens = calloc(1, sizeof *a->tokens);
		a->spare = calloc(1, sizeof *a->spare);
	}
	if (!a || !a->tokens || !a->spare) {
		auth_close(a);
		return err_set(e, "LIMIT-MEMORY", "no memory for the tokens");
	}
	a->state = state;
	a->settings = s;
	pthread_rwlock_init(&a->lock, NULL);
	a->changed.tv_nsec = -1;
	*out = a;
	return oidc_open(s, &a->oidc, e) && auth_refresh(a, e);
}

void auth_close(struct auth *a)
{
	if (!a)
		return;
	oidc_close(a->oidc);
	free(a->tokens);
	free(a->spare);
	free(a);
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

bool auth_identify(struct auth *a, const struct request *q, uint64_t now, struct identity *who,
		   struct err *e)
{
	struct text shown = http_header(q, "Authorization");

	*who = (struct identity){0};
	if (a->settings->no_auth) {
		become(who, "anybody", ROLE_ADMIN);
		return true;
	}
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
	return err_hint(e, "an operator makes one: corpusd token add NAME --role scanner");
}
