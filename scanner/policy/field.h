/* policy/field.h: values out of a policy file's YAML, checked, with the line in each error.
 *
 * All of them return false with "name:line: ..." in the reader's error; texts point into the document.
 */
#ifndef PICKET_SCANNER_POLICY_FIELD_H
#define PICKET_SCANNER_POLICY_FIELD_H

#include "scanner/input/yaml.h"
#include "scanner/policy/settings.h"

struct field_reader {
	struct arena *a;
	const struct settings_source *from;
	struct settings *out;
	struct err *e;
	size_t entries, conditions; /* so far, in this file */
};

bool field_fail(struct field_reader *r, uint32_t line, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
bool field_no_memory(struct field_reader *r);
/* What was ignored, or is void: kept with the settings, and said in every report. */
void field_notice(struct field_reader *r, uint32_t line, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* One more entry of a list, of POLICY_ENTRIES_MAX. */
bool field_count(struct field_reader *r, uint32_t line);
size_t field_children(const struct yaml *v);
bool field_wants(struct field_reader *r, const struct yaml *v, enum yaml_kind kind, const char *what);

/* One scalar of a sane size; a list of them; a level; true or false. */
bool field_text(struct field_reader *r, const struct yaml *v, const char *what, struct text *out);
bool field_list(struct field_reader *r, const struct yaml *v, const char *what,
		struct settings_list *out);
bool field_level(struct field_reader *r, const struct yaml *v, const char *what, enum severity *out);
bool field_bool(struct field_reader *r, const struct yaml *v, const char *what, bool *out);

/* A rule that exists, or a pattern of some; the nearest is said. */
bool field_rule(struct field_reader *r, struct text id, uint32_t line);
bool field_rules(struct field_reader *r, const struct yaml *v, const char *what,
		 struct settings_list *out);

/* Values of a mapping by the names it may have: found[i] is that of names[i], or NULL. */
bool field_pick(struct field_reader *r, const struct yaml *map, const char *what,
		const char *const *names, size_t count, const struct yaml **found);

#endif
