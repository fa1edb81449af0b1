package org.attache.link;

import java.io.Serializable;

/// Two claims that are probably of one thing.
///
/// @param left the one that was published first
/// @param right the other
/// @param points for their being one
public record Edge(Rank left, Rank right, double points) implements Serializable {}
