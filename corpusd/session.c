#include "corpusd/session.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

struct ended {
	char nonce[SESSION_NONCE];
	uint64_t expires; /* from then on the place is free */
};

struct sessions {
	pthread_mutex_t lock;
	uint8_t key[MAC_BYTES];
	struct ended ended[SESSIONS_MAX];
};

static bool random_bytes(void *p, size_t n)
{
	return getrandom(p, n, 0) == (ssize_t)n;
}

struct sessions *sessions_new(void)
{
	struct sessions *x = calloc(1, sizeof *x);

	if (x && random_bytes(x->key, sizeof x->key)) {
		pthread_mutex_init(&x->lock, NULL);
		return x;
	}
	free(x);
	return NULL;
}

void sessions_free(struct sessions *x)
{
	if (!x)
		return;
	pthread_mutex_destroy(&x->lock);
	free(x);
}

static bool name_fits(const char *name)
{
	size_t n = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789._-");

	return n > 0 && n <= TOKEN_NAME_MAX && name[n] == '\0';
}

bool session_begin(struct sessions *x, const char *name, uint64_t created, uint64_t now, char out[SESSION_TEXT])
{
	uint8_t random[(SESSION_NONCE - 1) / 2];
	char nonce[SESSION_NONCE], rest[SESSION_TEXT], mac[MAC_HEX];

	if (!name_fits(name) || !random_bytes(random, sizeof random))
		return false;
	hex_put(nonce, random, sizeof random);
	snprintf(rest, sizeof rest, "%ju.%ju.%s.%s", (uintmax_t)(now + SESSION_SECONDS), (uintmax_t)created, nonce,
		 name);
	pthread_mutex_lock(&x->lock);
	mac_make(x->key, "picket-session-1", text_of(rest), mac);
	pthread_mutex_unlock(&x->lock);
	return snprintf(out, SESSION_TEXT, "v1.%s.%s", mac, rest) < SESSION_TEXT;
}

/* Of what we wrote ourselves: the code was checked. */
static bool parse(struct text rest, struct session *out)
{
	struct cut expires = text_cut(rest, '.'), created = text_cut(expires.tail, '.');
	struct cut nonce = text_cut(created.tail, '.');

	if (!text_u64(expires.head, &out->expires) || !text_u64(created.head, &out->created) ||
	    nonce.head.n != SESSION_NONCE - 1 || nonce.tail.n > TOKEN_NAME_MAX)
		return false;
	memcpy(out->nonce, nonce.head.p, nonce.head.n);
	memcpy(out->name, nonce.tail.p, nonce.tail.n);
	return true;
}

static bool was_ended(const struct sessions *x, const struct session *s)
{
	for (size_t i = 0; i < SESSIONS_MAX; i++)
		if (strcmp(x->ended[i].nonce, s->nonce) == 0)
			return true;
	return false;
}

bool session_read(struct sessions *x, struct text cookie, uint64_t now, struct session *out)
{
	*out = (struct session){0};
	if (cookie.n >= SESSION_TEXT || !text_skip(&cookie, T("v1.")))
		return false;
	struct cut c = text_cut(cookie, '.');
	pthread_mutex_lock(&x->lock);
	bool ok = c.found && mac_fits(x->key, "picket-session-1", c.tail, c.head) && parse(c.tail, out) &&
		  out->expires > now && !was_ended(x, out);
	pthread_mutex_unlock(&x->lock);
	return ok;
}

void session_end(struct sessions *x, const struct session *s, uint64_t now)
{
	pthread_mutex_lock(&x->lock);
	struct ended *free_place = NULL;
	for (size_t i = 0; i < SESSIONS_MAX && !free_place; i++)
		if (x->ended[i].expires <= now)
			free_place = &x->ended[i];
	if (free_place) {
		memcpy(free_place->nonce, s->nonce, sizeof free_place->nonce);
		free_place->expires = s->expires;
	} else if (random_bytes(x->key, sizeof x->key)) {
		memset(x->ended, 0, sizeof x->ended);
	}
	pthread_mutex_unlock(&x->lock);
}

void session_secret(struct sessions *x, const struct session *s, char out[MAC_HEX])
{
	pthread_mutex_lock(&x->lock);
	mac_make(x->key, "picket-form-1", text_of(s->nonce), out);
	pthread_mutex_unlock(&x->lock);
}

bool session_secret_fits(struct sessions *x, const struct session *s, struct text shown)
{
	pthread_mutex_lock(&x->lock);
	bool ok = mac_fits(x->key, "picket-form-1", text_of(s->nonce), shown);
	pthread_mutex_unlock(&x->lock);
	return ok;
}
