package org.attache.fact;

import java.util.List;

/// Captures that tell of one thing and what came of it: an attack, the arrests, the trial. Wider than an entry, which
/// is one event; narrower than a topic such as a war.
///
/// @param id content hash of the first capture, stable while that stays first
/// @param captures names of the captures, in order of publication; at least one
/// @param words what its captures have in common, the most telling first; few where there is one capture
public record Story(String id, List<String> captures, List<String> words) {
    /// Copies its lists.
    public Story {
        captures = List.copyOf(captures);
        words = List.copyOf(words);
    }
}
