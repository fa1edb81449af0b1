package org.attache.read;

import org.attache.fact.Capture;
import org.attache.fact.Outcome;

/// Takes captures and problems as they are read, each with its raw bytes. Called by one thread, in a fixed
/// order.
@FunctionalInterface
public interface CaptureSink {
    /// One capture or problem.
    ///
    /// @param outcome the capture, or why there is none
    /// @param raw its bytes; [Raw#NONE] where there is no capture
    void accept(Outcome<Capture> outcome, Raw raw);
}
