/* scanner/report/html.h: pieces of the HTML report, one file each. */
#ifndef PICKET_SCANNER_REPORT_HTML_H
#define PICKET_SCANNER_REPORT_HTML_H

#include "scanner/report/report.h"

/* html.css and html.js as they are embedded, and their SHA-256 for the page's content security
 * policy (hex, made by the build). */
extern const unsigned char html_style[], html_script[];
extern const size_t html_style_size, html_script_size;
extern const char html_style_sha256[], html_script_sha256[];

/* Text into HTML, escaped for text and quoted attributes. */
void html_text(FILE *out, struct text t);

/* html_finding.c: the list, grouped by package. False: no memory. */
bool html_findings(FILE *out, const struct report *r);

/* html_graph.c: the dependency paths of the findings as one tree in an SVG; at most HTML_NODES_MAX packages,
 * what is beyond is said below it. Writes nothing when no finding has a path. */
#define HTML_NODES_MAX 160
void html_graph(FILE *out, const struct report *r);

#endif
