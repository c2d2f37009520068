/* json/limits.h: every ceiling of the room. Each is tested on both sides. */
#ifndef PICKET_JSON_LIMITS_H
#define PICKET_JSON_LIMITS_H

#include <stddef.h>

/* Containers inside each other, for reading and for writing. */
#define JSON_DEPTH_MAX 512

/* Source bytes read when the caller names no limit; a node's place has 32 bits. */
#define JSON_BYTES_DEFAULT ((size_t)128 << 20)
#define JSON_BYTES_MAX	   ((size_t)1 << 31)

/* Nodes (16 bytes each: every value and every key) when the caller names no limit. */
#define JSON_NODES_DEFAULT ((size_t)8 << 20)
#define JSON_NODES_MAX	   ((size_t)1 << 28)

/* What a reader grants of what its caller asks for (0: nothing in particular). */
static inline size_t json_limit(size_t asked, size_t fallback, size_t most)
{
	size_t n = asked ? asked : fallback;
	return n < most ? n : most;
}

#endif
