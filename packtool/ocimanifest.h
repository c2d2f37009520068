/* packtool/ocimanifest.h: packs as an artifact of the OCI image specification 1.1: one layer a pack.
 *
 * docs/formats/mirror.md, "In a registry". The same offers give the same bytes.
 */
#ifndef PICKET_PACKTOOL_OCIMANIFEST_H
#define PICKET_PACKTOOL_OCIMANIFEST_H

#include "packtool/offer.h"

#define OCI_MANIFEST_TYPE "application/vnd.oci.image.manifest.v1+json"
#define OCI_ARTIFACT_TYPE "application/vnd.picket.corpus.v1"
#define OCI_LAYER_TYPE	  "application/vnd.picket.iocpack.v1"
#define OCI_EMPTY_TYPE	  "application/vnd.oci.empty.v1+json"
#define OCI_EMPTY	  "{}" /* the config that stands for none */
#define OCI_EMPTY_DIGEST  "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"

bool ocimanifest_format(const struct offers *o, struct buf *out);

/* Layers of other types are passed over. Codes: OCI-MANIFEST, JSON-*. */
bool ocimanifest_parse(struct text bytes, struct offers *out, struct err *e);
/* The same in a process apart. */
bool ocimanifest_read(struct text bytes, struct offers *out, struct err *e);

/* The token of an authorization server's answer. Code: OCI-AUTH. */
bool ocitoken_read(struct text bytes, char token[OCI_TOKEN_MAX], struct err *e);
bool ocitoken_parse(struct text bytes, char token[OCI_TOKEN_MAX], struct err *e);

#endif
