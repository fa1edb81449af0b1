package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attache.fact.Claim;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;

/// Whatever a claim or an entry is made of can travel between machines.
class PackingTest {
    @Test
    void everyRecordThatClaimsAndEntriesAreMadeOfHasItsNumber() {
        Set<Class<?>> reached = reached(List.of(Claim.class, Entry.class));
        assertTrue(reached.size() > 30, reached::toString);
        for (Class<?> type : reached) {
            if (type.isRecord()) {
                assertDoesNotThrow(() -> Packing.shape(type));
            }
        }
    }

    private static Set<Class<?>> reached(List<Class<?>> from) {
        Set<Class<?>> reached = new HashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(from);
        while (!left.isEmpty()) {
            Class<?> type = left.remove();
            if (!type.getName().startsWith("org.attache.") || !reached.add(type)) {
                continue;
            }
            if (type.isSealed()) {
                left.addAll(Arrays.asList(type.getPermittedSubclasses()));
            }
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    classes(component.getGenericType(), left);
                }
            }
        }
        return reached;
    }

    private static void classes(Type type, Deque<Class<?>> to) {
        switch (type) {
            case Class<?> plain -> to.add(plain);
            case ParameterizedType of -> {
                for (Type argument : of.getActualTypeArguments()) {
                    classes(argument, to);
                }
            }
            default -> {}
        }
    }
}
