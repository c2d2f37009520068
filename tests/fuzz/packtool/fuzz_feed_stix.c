/* A feed as the stix importer reads it: never crashes, and every row it hands over keeps the rules. */
#include "feed.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return feed_bytes(&feed_stix, data, size);
}
