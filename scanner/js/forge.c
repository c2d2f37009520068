/* Where a repository is named to the service that keeps it: https://api.github.com/repos/OWNER/NAME/... What stands first there is
 * told to nobody but that service, as it is no repository of anybody's that could be asked who asked for it. */
#include "scanner/js/eval.h"

static const struct forge {
	struct text host, root, list;
} forges[] = {
	{W("https://api.github.com"), W(""), W("/repos/")},
	{W("https://gitlab.com"), W("/api/v4"), W("/projects/")},
	{W("https://api.bitbucket.org"), W("/2.0"), W("/repositories/")},
	{W("https://codeberg.org"), W("/api/v1"), W("/repos/")},
};
static const struct text unknown = W("\xef\xbf\xbd");

bool forge_before_name(struct val a)
{
	struct text t = val_bytes(a);

	for (size_t i = 0; i < sizeof forges / sizeof *forges; i++) {
		struct text rest = t;
		bool host = text_skip(&rest, forges[i].host), root = text_skip(&rest, forges[i].root);
		if ((host && !root) || !text_skip(&rest, forges[i].list))
			continue;
		if (!rest.n)
			return true;
		/* the owner, who was told by a command too */
		return (a.from & JS_FROM_REPOSITORY) && text_skip(&rest, unknown) && text_eq(rest, T("/"));
	}
	return false;
}

bool fold_names_repository(struct text host, struct text t)
{
	for (size_t i = 0; i < sizeof forges / sizeof *forges; i++) {
		struct text rest = t, name = text_tail(forges[i].host, 8); /* https:// */
		if (host.n ? !text_eq(host, name) : !text_skip(&rest, forges[i].host))
			continue;
		return text_skip(&rest, forges[i].root) && text_skip(&rest, forges[i].list) && text_starts(rest, unknown) &&
		       !text_has(rest, forges[i].list);
	}
	return false;
}
