/// Runs the same stages over many files on Apache Spark; holds no rule of its own.
///
/// May use every room up to `run`, and Spark. Read [org.attache.cluster.ClusterJob] and
/// [org.attache.cluster.CaptureLines] first.
@NullMarked
package org.attache.cluster;

import org.jspecify.annotations.NullMarked;
