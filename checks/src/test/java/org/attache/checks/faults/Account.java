package org.attache.checks.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What came of many disturbances: how often each outcome, and every defect with its place.
final class Account {
    private static final int SHOWN = 20;

    private final String what;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> defects = new ArrayList<>();
    private int tries;

    Account(String what) {
        this.what = what;
    }

    void tried() {
        tries++;
    }

    void count(String outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void defect(String where, String message) {
        defects.add(where + ": " + message);
        if (defects.size() <= SHOWN) {
            System.out.println("DEFECT " + where + ": " + message);
        }
    }

    List<String> defects() {
        return List.copyOf(defects);
    }

    int tries() {
        return tries;
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder("== " + what + ": " + tries + " tries, " + defects.size() + " defects\n");
        counts.forEach((outcome, n) ->
                all.append("   ").append(n).append(" × ").append(outcome).append('\n'));
        defects.stream()
                .limit(SHOWN)
                .forEach(d -> all.append("   DEFECT ").append(d).append('\n'));
        if (defects.size() > SHOWN) {
            all.append("   and ").append(defects.size() - SHOWN).append(" more defects\n");
        }
        return all.toString();
    }
}
