package org.attache.ledger;

import java.util.function.Supplier;

/// The unmodified bytes of a capture, fetched when they are written.
@FunctionalInterface
public interface RawBytes extends Supplier<byte[]> {}
