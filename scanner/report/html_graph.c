/* The dependency paths of findings, merged into one tree: depth goes right, siblings down. */
#include "scanner/report/html.h"

#define NONE	 UINT32_MAX
#define STEP_X	 250
#define STEP_Y	 34
#define BOX_X	 220
#define BOX_Y	 24
#define SHOWN	 27 /* characters of a label */

struct node {
	struct text label;
	uint32_t parent, first, last, next; /* children as a list, in the order of findings */
	int severity;			    /* worst finding here, or -1 */
	int depth, row;
};

struct tree {
	struct node nodes[HTML_NODES_MAX];
	uint32_t count;
	size_t left_out;
	int rows, depth;
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
	else if (t->nodes[at].severity < (int)f->severity)
		t->nodes[at].severity = (int)f->severity;
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

static void put_edge(FILE *out, const struct node *from, const struct node *to)
{
	int x1 = from->depth * STEP_X + BOX_X, y1 = from->row * STEP_Y + BOX_Y / 2 + 1;
	int x2 = to->depth * STEP_X, y2 = to->row * STEP_Y + BOX_Y / 2 + 1;

	fprintf(out, "<path class=\"edge\" d=\"M%d %dC%d %d %d %d %d %d\"/>\n", x1, y1, x1 + 18, y1,
		x2 - 18, y2, x2, y2);
}

static void put_node(FILE *out, const struct node *n)
{
	int x = n->depth * STEP_X, y = n->row * STEP_Y + 1;

	if (n->severity >= 0)
		fprintf(out, "<g class=\"%s\">", severity_name((enum severity)n->severity));
	fprintf(out, "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
		x + 1, y, BOX_X - 2, BOX_Y);
	fprintf(out, "<text x=\"%d\" y=\"%d\">", x + 10, y + 16);
	html_text(out, text_head(n->label, SHOWN));
	fprintf(out, "%s<title>", n->label.n > SHOWN ? "&#8230;" : "");
	html_text(out, n->label);
	fprintf(out, "</title></text>%s\n", n->severity >= 0 ? "</g>" : "");
}

static void put_tree(FILE *out, const struct tree *t)
{
	fprintf(out,
		"<h2>How it comes in</h2>\n<div class=\"graph\"><svg role=\"img\" "
		"aria-label=\"dependency paths of the findings\" width=\"%d\" height=\"%d\">\n",
		(t->depth + 1) * STEP_X, t->rows * STEP_Y + 4);
	for (uint32_t i = 1; i < t->count; i++)
		put_edge(out, &t->nodes[t->nodes[i].parent], &t->nodes[i]);
	for (uint32_t i = 0; i < t->count; i++)
		put_node(out, &t->nodes[i]);
	fputs("</svg></div>\n", out);
	if (t->left_out)
		fprintf(out, "<p class=\"soft\">%zu more findings are not drawn.</p>\n", t->left_out);
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
	put_tree(out, &tree);
}
