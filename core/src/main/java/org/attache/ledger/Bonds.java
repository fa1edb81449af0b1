package org.attache.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds who took part in the same events: each two names of an event make a bond.
final class Bonds {
    private final Sheet sheet;
    private final Sheet.Parties parties;

    Bonds(Sheet sheet) {
        this.sheet = sheet;
        parties = sheet.parties;
    }

    /// One name as an event has it.
    private record Member(int name, boolean person) {}

    /// What is known of two names.
    private static final class Bond {
        private long events;
        private int first = Integer.MAX_VALUE;
        private int last;
        private boolean shown = true;
    }

    /// The strongest, most events first, then the latest.
    List<PartyCatalogue.Bond> among(Sift sift, List<String> kinds, int most) {
        return bonds(sift, kinds).entrySet().stream()
                .filter(e -> e.getValue().shown)
                .map(e -> bond(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(PartyCatalogue.Bond::events)
                        .reversed()
                        .thenComparing(PartyCatalogue.Bond::last, Comparator.reverseOrder())
                        .thenComparing(PartyCatalogue.Bond::one)
                        .thenComparing(PartyCatalogue.Bond::other))
                .limit(most)
                .toList();
    }

    /// The rows of events that bind two whom at least so many events bind.
    Set<Long> binding(Sift sift, List<String> kinds, long least) {
        Map<Long, Bond> bonds = bonds(sift, kinds);
        Set<Long> rows = new HashSet<>();
        pairs(sift, kinds, (a, b, row) -> {
            Bond bond = bonds.getOrDefault(key(a, b), new Bond());
            if (bond.shown && bond.events >= least) {
                rows.add((long) row);
            }
        });
        return rows;
    }

    private Map<Long, Bond> bonds(Sift sift, List<String> kinds) {
        Map<Long, Bond> bonds = new HashMap<>();
        pairs(sift, kinds, (a, b, row) -> add(bonds, a, b, row));
        return bonds;
    }

    /// Takes each two members of an event.
    @FunctionalInterface
    private interface Pairs {
        void take(Member one, Member other, int row);
    }

    private void pairs(Sift sift, List<String> kinds, Pairs sink) {
        boolean[] wanted = new boolean[parties.types.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = kinds.contains(parties.types.word(i));
        }
        int person = parties.types.find("person");
        List<Member> members = new ArrayList<>();
        sift.each(row -> {
            if (!sheet.rows.happened.get(row)) {
                return;
            }
            members.clear();
            for (int i = parties.from[row]; i < parties.from[row + 1]; i++) {
                Member member = new Member(parties.name[i], parties.type[i] == person);
                if (wanted[parties.type[i]] && members.stream().noneMatch(m -> m.name() == member.name())) {
                    members.add(member);
                }
            }
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    sink.take(members.get(i), members.get(j), row);
                }
            }
        });
    }

    private static long key(Member a, Member b) {
        return ((long) Math.min(a.name(), b.name()) << Integer.SIZE) | Math.max(a.name(), b.name());
    }

    private void add(Map<Long, Bond> bonds, Member a, Member b, int row) {
        Bond bond = bonds.computeIfAbsent(key(a, b), k -> new Bond());
        bond.events++;
        int day = sheet.rows.day[row];
        bond.first = day == 0 ? bond.first : Math.min(bond.first, day);
        bond.last = Math.max(bond.last, sheet.rows.lastDay[row]);
        // a person whom no text names with a public office is shown nowhere
        bond.shown &= isShown(a) && isShown(b);
    }

    private boolean isShown(Member member) {
        return !member.person() || sheet.officials.get(member.name());
    }

    private PartyCatalogue.Bond bond(long key, Bond bond) {
        String a = parties.names.word((int) (key >> Integer.SIZE));
        String b = parties.names.word((int) key);
        return new PartyCatalogue.Bond(
                a.compareTo(b) < 0 ? a : b,
                a.compareTo(b) < 0 ? b : a,
                bond.events,
                bond.first == Integer.MAX_VALUE ? "" : Tallies.iso(bond.first),
                bond.last == 0 ? "" : Tallies.iso(bond.last));
    }
}
