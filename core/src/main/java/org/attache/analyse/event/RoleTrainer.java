package org.attache.analyse.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Reading;
import org.attache.fact.Entity;

/// Teaches [RoleModel] from articles whose incidents are told by keys. A draft is paired with the incident of
/// which its sentence names most fillers; candidates whose last word is a filler's are right. Logistic regression
/// by AdaGrad (Duchi, Hazan and Singer 2011). The same articles in the same order give the same model. Not
/// thread-safe.
public final class RoleTrainer {
    private static final int EPOCHS = 6;
    private static final double RATE = 0.1;
    private static final double DECAY = 2e-5;

    private final Rules rules = Rules.load();
    private final List<Example> examples = new ArrayList<>();

    /// A trainer without examples.
    public RoleTrainer() {}

    /// What a key tells of an incident.
    ///
    /// @param actors names and descriptions of who did it
    /// @param sufferers of whom and what it was done to
    public record Incident(List<String> actors, List<String> sufferers) {
        /// Copies its lists.
        public Incident {
            actors = List.copyOf(actors);
            sufferers = List.copyOf(sufferers);
        }

        private List<String> of(int role) {
            return role == RoleModel.ACTOR ? actors : sufferers;
        }
    }

    private static final class Example {
        private final int role;
        private final int[] places;
        private final boolean right;

        Example(int role, int[] places, boolean right) {
            this.role = role;
            this.places = places;
            this.right = right;
        }
    }

    /// Adds an article that tells at least one incident.
    public void add(Reading reading, List<Incident> incidents) {
        Frames frames = Frames.of(reading);
        EventFinder.Told told = EventFinder.load().told(frames);
        RoleFiller filler = new RoleFiller(frames, rules);
        List<Draft> all = new ArrayList<>(told.drafts());
        all.addAll(told.open());
        Set<Integer> used = new HashSet<>();
        for (Draft draft : all) {
            if (!RoleFiller.covers(draft.type())
                    || !used.add(draft.trigger().span().start())) {
                continue;
            }
            List<RoleCandidate> candidates = filler.candidates(draft);
            List<List<String>> names =
                    candidates.stream().map(c -> names(frames, c)).toList();
            boolean[][] best = new boolean[RoleModel.ROLES][candidates.size()];
            int most = 0;
            for (Incident incident : incidents) {
                boolean[][] labels = new boolean[RoleModel.ROLES][candidates.size()];
                int score = 0;
                for (int role = 0; role < RoleModel.ROLES; role++) {
                    int found = 0;
                    for (int i = 0; i < labels[role].length; i++) {
                        labels[role][i] = isAny(names.get(i), incident.of(role));
                        found += labels[role][i] ? 1 : 0;
                    }
                    score += Math.min(2, found);
                }
                if (score > most) {
                    most = score;
                    best = labels;
                }
            }
            for (int role = 0; role < RoleModel.ROLES; role++) {
                for (int i = 0; i < candidates.size(); i++) {
                    int[] places = filler.row(draft, role, candidates.get(i), told.drafts())
                            .places();
                    examples.add(new Example(role, places, best[role][i]));
                }
            }
        }
    }

    private static List<String> names(Frames frames, RoleCandidate candidate) {
        List<String> names = new ArrayList<>();
        names.add(candidate.party().name());
        frames.parties()
                .entity(candidate.party())
                .map(Entity::mentions)
                .ifPresent(mentions -> mentions.forEach(m -> names.add(m.quote().words())));
        return names;
    }

    private static boolean isAny(List<String> names, List<String> fillers) {
        return names.stream().anyMatch(n -> fillers.stream().anyMatch(f -> isAlike(n, f)));
    }

    /// One holds the other's last word, as the set's scorer asks.
    private static boolean isAlike(String a, String b) {
        List<String> left = words(a);
        List<String> right = words(b);
        return !left.isEmpty()
                && !right.isEmpty()
                && (right.contains(left.getLast()) || left.contains(right.getLast()));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// Writes the model that the examples give.
    public void write(OutputStream out) throws IOException {
        float[][] weights = new float[RoleModel.ROLES][RoleModel.PLACES];
        float[][] squares = new float[RoleModel.ROLES][RoleModel.PLACES];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < examples.size(); i++) {
                // a step that has no divisor with most numbers of examples walks through all of them out of order
                Example example = examples.get((int) (i * 7919L % examples.size()));
                step(weights[example.role], squares[example.role], example);
            }
        }
        RoleModel.of(weights).write(out);
    }

    private static void step(float[] weights, float[] squares, Example example) {
        double sum = 0;
        for (int place : example.places) {
            sum += weights[place];
        }
        double error = 1 / (1 + Math.exp(-sum)) - (example.right ? 1 : 0);
        for (int place : example.places) {
            double gradient = error + DECAY * weights[place];
            squares[place] += (float) (gradient * gradient);
            weights[place] -= (float) (RATE * gradient / Math.sqrt(squares[place] + 1e-6));
        }
    }
}
