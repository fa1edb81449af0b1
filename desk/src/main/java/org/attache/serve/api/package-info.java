/// The desk for programs: `/api/v1`, described in OpenAPI 3.1 by the same declarations that answer it.
///
/// Read [org.attache.serve.api.Endpoint] and [org.attache.serve.api.Api] first.
@NullMarked
package org.attache.serve.api;

import org.jspecify.annotations.NullMarked;
