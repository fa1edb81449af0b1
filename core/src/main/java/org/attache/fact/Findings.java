package org.attache.fact;

import java.util.List;

/// What the analyse room found in an article. Each list is in order of the text.
///
/// @param entities who and what is spoken of
/// @param events what happened
/// @param deals which arms change hands
/// @param statements who said what
/// @param figures what was counted
public record Findings(
        List<Entity> entities,
        List<EventClaim> events,
        List<DealClaim> deals,
        List<StatementClaim> statements,
        List<FigureClaim> figures) {
    /// Nothing was found.
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of(), List.of());

    /// Copies its lists.
    public Findings {
        entities = List.copyOf(entities);
        events = List.copyOf(events);
        deals = List.copyOf(deals);
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
    }
}
