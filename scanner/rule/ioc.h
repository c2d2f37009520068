/* scanner/rule/ioc.h: the parts of L2-IOC-001, and how a finding names its record. */
#ifndef PICKET_SCANNER_RULE_IOC_H
#define PICKET_SCANNER_RULE_IOC_H

#include "scanner/rule/table.h"
#include "version/semver.h"

/* Rows about one name kept for their evidence; past it a finding counts them only. */
#define OTHERS_MAX 8

struct ioc_verdict {
	struct text version; /* asked for */
	bool hit, all;	     /* all: a row that takes in every version made it one */
	size_t records;	     /* different records that hit */
	struct corpus_record best;
	struct text others[OTHERS_MAX];
	size_t other_count;
	/* what a declared range could resolve to */
	const struct range *range;
	struct text admits; /* a listed version that the range takes in */
};

/* For corpus_affected, with a struct ioc_verdict: does the row take in its version? */
bool ioc_judge_row(void *verdict, const struct corpus_affected *row);
/* ... does its range take in one of the versions that the row names? */
bool ioc_admit_row(void *verdict, const struct corpus_affected *row);

/* The records that hit, in one line. */
struct text ioc_evidence(struct rule_context *ctx, const struct ioc_verdict *v);

/* Pack, sequence, row, source and references of the record that fired. */
void ioc_put_record(struct rule_context *ctx, struct finding *f, const struct corpus_record *r);

/* What manifests of the project ask for and no lockfile or folder holds. */
bool ioc_declared(struct rule_context *ctx);

/* File digests, and indicators that the content pass saw. */
bool ioc_files(struct rule_context *ctx);

/* Names of files, and addresses that lie in a network of a pack. */
bool ioc_names(struct rule_context *ctx);

/* The severity of an indicator seen in this file: prose is not a program. */
enum severity ioc_weigh(const struct file *file, const struct corpus_indicator *row);

#endif
