/* scanner/rule/ioc.h: the two halves of L2-IOC-001, and how a finding names its record. */
#ifndef PICKET_SCANNER_RULE_IOC_H
#define PICKET_SCANNER_RULE_IOC_H

#include "scanner/rule/table.h"

/* Pack, sequence, row, source and references of the record that fired. */
void ioc_put_record(struct rule_context *ctx, struct finding *f, const struct corpus_record *r);

/* File digests, and indicators that the content pass saw. */
bool ioc_files(struct rule_context *ctx);

#endif
