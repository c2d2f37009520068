/* scanner/rule/place.h: findings about a file of the content pass, and files by path. */
#ifndef PICKET_SCANNER_RULE_PLACE_H
#define PICKET_SCANNER_RULE_PLACE_H

#include "scanner/rule/rule.h"

/* The file of this path, or NULL; NULL too without a content pass. */
const struct file *place_file(const struct content *c, struct text path);

/* The files under a folder ("": all) stand together, from this index as long as place_under() says
 * so. */
uint32_t place_first(const struct content *c, struct text folder);
bool place_under(const struct file *f, struct text folder);

/* "folder/name", or "name" when folder is empty; in the arena. */
struct text place_join(struct arena *a, struct text folder, struct text name);

/* A finding about a file: with the package whose folder it lies in, when it has one. */
struct finding *place_report(struct rule_context *ctx, const struct rule *rule, enum severity s,
			     enum confidence c, const struct file *file, uint32_t line,
			     uint32_t column);

#endif
