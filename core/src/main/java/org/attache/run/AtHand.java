package org.attache.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.attache.fact.Analysis;

/// Analyses by the names of their captures, for threads that may not ask the ledger: those at hand, and those that
/// the ledger's own thread has asked for. What is neither is noted, and said not to be there until it was asked for:
/// who is told so words anew what hangs on it. An origin may be a capture, and is most often an agency, so the ledger
/// is asked once for each such name, not for each entry.
///
/// Thread-safe but for [#ask], which is the ledger's own thread's.
final class AtHand {
    private final Map<String, Analysis> analyses;
    private final Map<String, Optional<Analysis>> asked;
    private final Set<String> wanted;

    /// @param analyses at hand, by the names of their captures
    /// @param asked what the ledger has answered so far, for all that share it
    AtHand(Map<String, Analysis> analyses, Map<String, Optional<Analysis>> asked) {
        this(analyses, asked, ConcurrentHashMap.newKeySet());
    }

    private AtHand(Map<String, Analysis> analyses, Map<String, Optional<Analysis>> asked, Set<String> wanted) {
        this.analyses = analyses;
        this.asked = asked;
        this.wanted = wanted;
    }

    /// Others at hand; what is wanted beside them, and what was asked for, is that of both.
    AtHand with(Map<String, Analysis> others) {
        return new AtHand(others, asked, wanted);
    }

    Optional<Analysis> of(String name) {
        Analysis known = analyses.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (asked.containsKey(name)) {
            return asked.getOrDefault(name, Optional.empty());
        }
        wanted.add(name);
        return Optional.empty();
    }

    /// Asks for what was wanted since the last time.
    ///
    /// @return whether anything was
    boolean ask(Function<String, Optional<Analysis>> ledger) {
        Set<String> names = Set.copyOf(wanted);
        names.forEach(name -> asked.computeIfAbsent(name, ledger));
        wanted.removeAll(names);
        return !names.isEmpty();
    }
}
