package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.EntityType;

/// Makes an article's chunks agree: a row whose type was guessed takes the type that is sure elsewhere, a weapon's
/// everyday name is one only if it is surely one somewhere.
///
/// Thread-safe: immutable once built.
final class Agreement {
    private final Map<String, EntityType> sure = new HashMap<>();
    private final Map<String, Map<EntityType, Integer>> guesses = new HashMap<>();
    private final Set<String> speakers = new HashSet<>();

    /// Reads all chunks.
    Agreement(List<Chunk> chunks) {
        for (Chunk chunk : chunks) {
            String key = key(chunk);
            if (chunk.rule().equals("single-speaks")) {
                speakers.add(key);
            }
            if (isGuess(chunk)) {
                guesses.computeIfAbsent(key, k -> new HashMap<>()).merge(chunk.type(), 1, Integer::sum);
            } else if (!chunk.rule().equals("lexicon-weapon-unsure")) {
                sure.putIfAbsent(key, chunk.type());
            }
        }
    }

    /// Whether a lone unknown word is a person's: it speaks somewhere, and stands twice or more.
    boolean isPerson(Chunk chunk) {
        String key = key(chunk);
        return speakers.contains(key)
                && guesses.getOrDefault(key, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        >= 2;
    }

    /// The chunk with its settled type; empty where it is dropped.
    Optional<Chunk> settle(Chunk chunk) {
        String key = key(chunk);
        if (chunk.rule().equals("lexicon-weapon-unsure")) {
            EntityType type = sure.get(key);
            return type == EntityType.WEAPON ? Optional.of(chunk.as(type, "lexicon-weapon")) : Optional.empty();
        }
        if (!isGuess(chunk)) {
            return Optional.of(chunk);
        }
        EntityType certain = sure.get(key);
        if (certain != null) {
            return Optional.of(chunk.as(certain, "as-elsewhere"));
        }
        EntityType best = chunk.type();
        int most = 0;
        List<EntityType> order = new ArrayList<>(List.of(EntityType.values()));
        Map<EntityType, Integer> votes = guesses.getOrDefault(key, Map.of());
        for (EntityType type : order) {
            int count = votes.getOrDefault(type, 0);
            if (count > most) {
                most = count;
                best = type;
            }
        }
        return Optional.of(best == chunk.type() ? chunk : chunk.as(best, "as-elsewhere"));
    }

    private static boolean isGuess(Chunk chunk) {
        return switch (chunk.rule()) {
            case "row", "single", "single-speaks", "surroundings" -> true;
            default -> false;
        };
    }

    private static String key(Chunk chunk) {
        StringBuilder all = new StringBuilder();
        chunk.words().forEach(w -> all.append(w.key()).append(' '));
        return all.toString();
    }
}
