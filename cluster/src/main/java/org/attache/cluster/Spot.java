package org.attache.cluster;

import java.io.Serializable;

/// Where a row stands: in a block, and there in an order.
///
/// @param block that it stands in
/// @param order among the rows of the block
/// @param <B> what blocks are told apart by
/// @param <O> what rows are ordered by
record Spot<B extends Comparable<B>, O extends Comparable<O>>(B block, O order)
        implements Comparable<Spot<B, O>>, Serializable {
    @Override
    public int compareTo(Spot<B, O> other) {
        int byBlock = block.compareTo(other.block);
        return byBlock != 0 ? byBlock : order.compareTo(other.order);
    }
}
