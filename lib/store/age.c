#include "store/store.h"

const char *age_name(enum age a)
{
	static const char *const names[] = {"fresh", "aging", "stale", "age-unknown"};
	return names[a];
}

uint64_t age_floor(uint64_t floor, uint64_t created, uint64_t clock)
{
	bool future = created > clock && created - clock > CLOCK_BEHIND_MAX;

	return future || created < floor ? floor : created;
}

enum age age_of(uint64_t created, uint64_t fresh_for, uint64_t clock, uint64_t floor,
		uint64_t *seconds)
{
	uint64_t now = clock > floor ? clock : floor;

	*seconds = 0;
	/* A clock that stands before what was already seen, or absurdly behind it, says nothing. */
	if (floor > clock && floor - clock > CLOCK_BEHIND_MAX)
		return AGE_UNKNOWN;
	if (floor && now - floor > CLOCK_AHEAD_MAX)
		return AGE_UNKNOWN;
	if (created > now)
		return created - now > CLOCK_BEHIND_MAX ? AGE_UNKNOWN : AGE_FRESH;
	*seconds = now - created;
	if (*seconds <= fresh_for)
		return AGE_FRESH;
	/* Rounded up: what is a second past the last multiple is past it. */
	uint64_t times = *seconds / AGE_STALE_FACTOR + (*seconds % AGE_STALE_FACTOR != 0);
	return times <= fresh_for ? AGE_AGING : AGE_STALE;
}
