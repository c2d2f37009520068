/* content/python_flow.h: what a Python script learns about the machine, and whether it goes out.
 *
 * A statement at a time, without tokens: names that are given what says who or where the machine is, names that are given those,
 * and parameters of functions that are called with them. What goes out is such a name, or what it is made of, in the brackets of a
 * request, of a lookup of a name that is put together, or of a program that does either.
 */
#ifndef PICKET_SCANNER_CONTENT_PYTHON_FLOW_H
#define PICKET_SCANNER_CONTENT_PYTHON_FLOW_H

#include "scanner/content/act.h"

void python_flow_find(struct act_list *acts, struct text t, uint32_t layer, uint32_t file_offset, uint32_t flags);

#endif
