package org.attache.analyse.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attache.analyse.Sample;
import org.attache.analyse.clause.Reading;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class MentionTaggerTest {
    private static List<String> marked(MentionTagger tagger, String text) {
        return tagger.find(Sample.reading(text)).stream()
                .map(m -> m.type() + " "
                        + text.substring(m.span().start(), m.span().end()))
                .toList();
    }

    private static MentionTagger taught() {
        MentionTrainer trainer = new MentionTrainer();
        for (String place : List.of("Aden", "Basra", "Herat", "Jenin")) {
            String text = "The rebels left " + place + " on Monday.";
            Reading reading = Sample.reading(text);
            List<FieldMention> gold = new ArrayList<>();
            gold.add(new FieldMention(new Span(0, 10), FieldMention.Type.ORGANISATION));
            gold.add(new FieldMention(new Span(16, 16 + place.length()), FieldMention.Type.LOCATION));
            trainer.add(reading, gold);
        }
        return trainer.train(5);
    }

    @Test
    void whatWasTaughtIsFoundElsewhere() {
        List<String> found = marked(taught(), "The rebels left Mosul on Monday.");
        assertTrue(found.contains("ORGANISATION The rebels"), found.toString());
        assertTrue(found.contains("LOCATION Mosul"), found.toString());
    }

    @Test
    void armsThatTheListsKnowNeedNoTeaching() {
        List<String> found =
                marked(new MentionTagger(MentionModel.empty()), "They brought a mortar and two howitzers.");
        assertTrue(found.contains("WEAPON a mortar"), found.toString());
    }

    @Test
    void theSameExamplesGiveTheSameModel() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        taught().write(first);
        taught().write(second);
        assertEquals(
                List.of(first.size(), Arrays.hashCode(first.toByteArray())),
                List.of(second.size(), Arrays.hashCode(second.toByteArray())));
    }

    @Test
    void theShippedModelLoads() {
        List<String> found =
                marked(MentionTagger.load(), "Coalition forces destroyed two tactical vehicles near Mosul.");
        assertTrue(found.stream().anyMatch(f -> f.contains("LOCATION") && f.contains("Mosul")), found.toString());
    }
}
