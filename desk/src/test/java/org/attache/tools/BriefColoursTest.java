package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The colours of the brief against WCAG 2.2: text 4.5 to 1 (1.4.3), outlines and borders that carry meaning 3 to 1
/// (1.4.11); in the light, in the dark and on paper.
class BriefColoursTest {
    private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{3,6});");

    private static String sheet() throws IOException {
        try (InputStream in = Objects.requireNonNull(BriefHtml.class.getResourceAsStream("/brief.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Map<String, String>> palettes() throws IOException {
        List<Map<String, String>> palettes = new ArrayList<>();
        Matcher root = ROOT.matcher(sheet());
        while (root.find()) {
            Map<String, String> colours = new HashMap<>();
            Matcher colour = COLOUR.matcher(root.group(1));
            while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
            }
            if (!colours.isEmpty()) {
                palettes.add(colours);
            }
        }
        return palettes;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    @Test
    void readsWellInTheLightInTheDarkAndOnPaper() throws IOException {
        List<Map<String, String>> palettes = palettes();
        assertEquals(3, palettes.size(), "light, dark, print");
        for (Map<String, String> palette : palettes) {
            List<String> texts = List.of("ink", "soft", "accent", "alarm");
            for (String text : texts) {
                for (String ground : List.of("paper", "mark", "chip")) {
                    boolean used = ground.equals("paper") || text.equals("ink") || text.equals("soft");
                    double ratio = contrast(colour(palette, text), colour(palette, ground));
                    assertTrue(!used || ratio >= 4.5, text + " on " + ground + ": " + ratio + " in " + palette);
                }
            }
        }
    }

    private static String colour(Map<String, String> palette, String name) {
        return Objects.requireNonNull(palette.get(name), name);
    }

    @Test
    void showsWhereTheKeyboardIs() throws IOException {
        String sheet = sheet();
        assertTrue(sheet.contains(":focus-visible { outline: 2px solid var(--accent)"));
        assertFalse(sheet.contains("outline: none"));
        for (Map<String, String> palette : palettes()) {
            assertTrue(contrast(colour(palette, "accent"), colour(palette, "paper")) >= 3);
        }
    }

    @Test
    void usesNoColourOutsideItsPalette() throws IOException {
        String rules = ROOT.matcher(sheet()).replaceAll("");
        assertFalse(Pattern.compile("#[0-9a-fA-F]{3,6}\\b|rgba?\\(|hsl")
                .matcher(rules)
                .find());
    }
}
