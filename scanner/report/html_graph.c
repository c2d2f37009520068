/* The dependency paths of findings, merged into one tree: depth goes right, siblings down. */
#include "scanner/report/html.h"

#include "base/escape.h"

#define NONE	 UINT32_MAX
#define GAP_X	 56
#define STEP_Y	 36
#define BOX_Y	 26
#define LETTER	 7.3 /* width of the 12px monospace letters */
#define SHOWN	 34  /* columns of a label */
#define DEPTHS	 (FINDING_PATH_MAX + 1)

struct node {
	struct text label;
	uint32_t parent, first, last, next; /* children as a list, in the order of findings */
	int severity;			    /* worst finding here, or -1 */
	const char *anchor;		    /* fingerprint of that finding */
	int depth, row;
};

struct tree {
	struct node nodes[HTML_NODES_MAX];
	uint32_t count;
	size_t left_out;
	int rows, depth;
	int x[DEPTHS + 1], width[DEPTHS]; /* of the columns */
};

static uint32_t child_of(struct tree *t, uint32_t parent, struct text label)
{
	for (uint32_t i = t->nodes[parent].first; i != NONE; i = t->nodes[i].next)
		if (text_eq(t->nodes[i].label, label))
			return i;
	if (t->count == HTML_NODES_MAX)
		return NONE;
	uint32_t at = t->count++;
	t->nodes[at] = (struct node){.label = label, .parent = parent, .first = NONE, .last = NONE,
				     .next = NONE, .severity = -1,
				     .depth = t->nodes[parent].depth + 1};
	if (t->nodes[parent].first == NONE)
		t->nodes[parent].first = at;
	else
		t->nodes[t->nodes[parent].last].next = at;
	t->nodes[parent].last = at;
	if (t->nodes[at].depth > t->depth)
		t->depth = t->nodes[at].depth;
	return at;
}

static void add_path(struct tree *t, const struct finding *f)
{
	uint32_t at = 0;

	for (size_t i = 0; i < f->package.path_count && at != NONE; i++)
		at = child_of(t, at, f->package.path[i]);
	if (at == NONE)
		t->left_out++;
	else if (t->nodes[at].severity < (int)f->severity) {
		t->nodes[at].severity = (int)f->severity;
		t->nodes[at].anchor = f->fingerprint;
	}
}

/* Rows in the order of a walk; depth is bounded by FINDING_PATH_MAX. */
static void place(struct tree *t, uint32_t at)
{
	t->nodes[at].row = t->rows;
	if (t->nodes[at].first == NONE)
		t->rows++;
	for (uint32_t i = t->nodes[at].first; i != NONE; i = t->nodes[i].next)
		place(t, i);
}

/* At most SHOWN columns of a label, whole characters. */
static struct text short_label(struct text label)
{
	struct text t = label;
	size_t columns = 0, n;

	while (t.n && columns < SHOWN) {
		escape_decode(t, &n);
		columns += escape_columns(text_head(t, n));
		t = text_tail(t, n);
	}
	return text_head(label, label.n - t.n);
}

/* Each column is as wide as its longest label. */
static void measure(struct tree *t)
{
	for (uint32_t i = 0; i < t->count; i++) {
		struct text label = short_label(t->nodes[i].label);
		double letters = (double)escape_columns(label) + (label.n < t->nodes[i].label.n);
		int width = (int)(letters * LETTER) + 22, depth = t->nodes[i].depth;
		if (width > t->width[depth])
			t->width[depth] = width;
	}
	for (int d = 0; d <= t->depth; d++)
		t->x[d + 1] = t->x[d] + t->width[d] + GAP_X;
}

static void put_edge(FILE *out, const struct tree *t, const struct node *from, const struct node *to)
{
	int x1 = t->x[from->depth] + t->width[from->depth], y1 = from->row * STEP_Y + BOX_Y / 2 + 1;
	int x2 = t->x[to->depth], y2 = to->row * STEP_Y + BOX_Y / 2 + 1;

	fprintf(out, "<path class=\"edge\" d=\"M%d %dC%d %d %d %d %d %d\"/>\n", x1, y1, x1 + GAP_X / 2, y1,
		x2 - GAP_X / 2, y2, x2, y2);
}

static void put_node(FILE *out, const struct tree *t, const struct node *n)
{
	int x = t->x[n->depth], y = n->row * STEP_Y + 1;
	struct text label = short_label(n->label);

	if (n->severity >= 0)
		fprintf(out, "<a href=\"#f-%s\" class=\"hit %s\">", n->anchor,
			severity_name((enum severity)n->severity));
	fprintf(out, "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"7\"/>",
		x + 1, y, t->width[n->depth] - 2, BOX_Y);
	fprintf(out, "<text x=\"%d\" y=\"%d\">", x + 11, y + 17);
	html_text(out, label);
	fprintf(out, "%s<title>", label.n < n->label.n ? "&#8230;" : "");
	html_text(out, n->label);
	fprintf(out, "</title></text>%s\n", n->severity >= 0 ? "</a>" : "");
}

static void put_tree(FILE *out, const struct tree *t)
{
	int width = t->x[t->depth] + t->width[t->depth] + 2, height = t->rows * STEP_Y - 6;

	fprintf(out,
		"<section><h2>How it comes in</h2>\n<div class=\"graph\"><svg role=\"img\" "
		"aria-label=\"dependency paths of the findings\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
		width, height, width, height);
	for (uint32_t i = 1; i < t->count; i++)
		put_edge(out, t, &t->nodes[t->nodes[i].parent], &t->nodes[i]);
	for (uint32_t i = 0; i < t->count; i++)
		put_node(out, t, &t->nodes[i]);
	fputs("</svg></div>\n", out);
	if (t->left_out)
		fprintf(out, "<p class=\"soft\">%zu more findings are not drawn.</p>\n", t->left_out);
	fputs("</section>\n", out);
}

void html_graph(FILE *out, const struct report *r)
{
	struct tree tree = {.count = 1};

	tree.nodes[0] = (struct node){.label = T("this project"), .parent = NONE, .first = NONE,
				      .last = NONE, .next = NONE, .severity = -1};
	for (size_t i = 0; i < r->finding_count; i++)
		if (r->findings[i]->package.path_count)
			add_path(&tree, r->findings[i]);
	if (tree.count == 1)
		return;
	place(&tree, 0);
	measure(&tree);
	put_tree(out, &tree);
}
