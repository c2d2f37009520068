/* scanner/rule/post.h: the parts of L2-POST-001. */
#ifndef PICKET_SCANNER_RULE_POST_H
#define PICKET_SCANNER_RULE_POST_H

#include "scanner/rule/hook.h"
#include "scanner/rule/table.h"

#define POST_MEMORY_MAX	 ((size_t)64 << 20) /* for the commands of one package */
#define POST_SCRIPTS_MAX 16 /* npm run x inside npm run y: scripts followed from one hook */

struct post {
	enum severity severity;
	struct text why; /* "downloads something and runs it", in the arena given */
};

/* What the command line says by itself; scripts it runs by name are followed in m. own: the
 * project's, where a tool fetched by npx is the project's own choice. */
bool post_command(struct arena *a, const struct manifest_view *m, struct text command, bool own,
		  struct post *out);

/* Raises when one of several commands of an install runs what another downloads. */
bool post_together(struct arena *a, const struct text *commands, size_t count, struct post *out);

/* Raises by what the files do that the hook reaches (content pass); never lowers. */
void post_behaviour(const struct rule_context *ctx, const struct package *package, struct text hook,
		    struct post *out);

#endif
