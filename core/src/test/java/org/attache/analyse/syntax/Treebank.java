package org.attache.analyse.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Reads CoNLL-U files, joining words at hyphens as the [Tokenizer] does.
final class Treebank {
    private Treebank() {}

    /// All sentences of the file, which may be packed with gzip.
    static List<TreebankSentence> read(Path file) throws IOException {
        List<TreebankSentence> sentences = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            String text = "";
            boolean paragraph = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# text = ")) {
                    text = line.substring("# text = ".length());
                } else if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
                    paragraph = true;
                } else if (line.isBlank()) {
                    if (!rows.isEmpty()) {
                        sentences.add(sentence(rows, text, paragraph));
                        rows.clear();
                        paragraph = false;
                    }
                } else if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        }
        return sentences;
    }

    private static TreebankSentence sentence(List<String[]> rows, String text, boolean paragraph) {
        Map<Integer, Boolean> glued = new HashMap<>();
        List<String[]> words = new ArrayList<>();
        int rangeEnd = -1;
        boolean rangeGlued = false;
        for (String[] row : rows) {
            if (row[0].contains(".")) {
                continue;
            }
            boolean tight = row[9].contains("SpaceAfter=No");
            if (row[0].contains("-")) {
                rangeEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                rangeGlued = tight;
                continue;
            }
            int id = Integer.parseInt(row[0]);
            boolean inside = id < rangeEnd;
            glued.put(words.size(), inside || (id == rangeEnd ? rangeGlued : tight));
            words.add(row);
        }
        int size = words.size();
        int[] group = new int[size];
        int groups = 0;
        for (int i = 0; i < size; i++) {
            boolean join = i > 0
                    && glued.getOrDefault(i - 1, false)
                    && (joinsAsHyphen(words, glued, i) || (i > 1 && joinsAsHyphen(words, glued, i - 1)));
            group[i] = join ? groups - 1 : groups++;
        }
        return join(words, group, groups, text, paragraph);
    }

    /// Whether the word at `i` is a hyphen that stands without spaces between two words.
    private static boolean joinsAsHyphen(List<String[]> words, Map<Integer, Boolean> glued, int i) {
        String form = words.get(i)[1];
        if (!(form.equals("-") || form.equals("\u2010") || form.equals("\u2011")) || i == 0 || i + 1 >= words.size()) {
            return false;
        }
        String before = words.get(i - 1)[1];
        String after = words.get(i + 1)[1];
        return glued.getOrDefault(i - 1, false)
                && glued.getOrDefault(i, false)
                && (Character.isLetterOrDigit(before.charAt(before.length() - 1)) || before.endsWith("."))
                && Character.isLetterOrDigit(after.charAt(0));
    }

    private static TreebankSentence join(
            List<String[]> words, int[] group, int groups, String text, boolean paragraph) {
        int size = words.size();
        int[] chosen = new int[groups];
        java.util.Arrays.fill(chosen, -1);
        int[] members = new int[groups];
        for (int i = 0; i < size; i++) {
            members[group[i]]++;
            int head = Integer.parseInt(words.get(i)[6]) - 1;
            boolean outside = head < 0 || group[head] != group[i];
            boolean mark = words.get(i)[3].equals("PUNCT");
            int best = chosen[group[i]];
            boolean hasRoot = best >= 0 && words.get(best)[6].equals("0");
            if (outside && !hasRoot && (!mark || best < 0)) {
                chosen[group[i]] = i;
            }
        }
        TreebankSentence out = new TreebankSentence(text, paragraph);
        for (int g = 0, i = 0; g < groups; g++) {
            StringBuilder form = new StringBuilder();
            boolean describes = false;
            int first = i;
            for (; i < size && group[i] == g; i++) {
                form.append(words.get(i)[1]);
                String pos = words.get(i)[3];
                describes |= pos.equals("ADJ") || pos.equals("NUM") || pos.equals("VERB") || pos.equals("ADP");
            }
            String[] row = words.get(Math.max(chosen[g], first));
            int head = Integer.parseInt(row[6]) - 1;
            String upos = row[3];
            String xpos = row[4];
            String relation = row[7];
            if (members[g] > 1) {
                boolean modifies = relation.equals("amod") || (relation.equals("compound") && describes);
                if (isDesignation(form)) {
                    upos = "PROPN";
                    xpos = "NNP";
                    relation = relation.equals("nummod") || relation.equals("amod") ? "compound" : relation;
                } else if (modifies && !upos.equals("PROPN") && !upos.equals("NUM")) {
                    upos = "ADJ";
                    xpos = "JJ";
                    relation = "amod";
                }
            }
            out.add(form.toString(), upos, xpos, row[2], head < 0 ? -1 : group[head], relation);
        }
        out.makeProjective();
        return out;
    }

    /// Whether capitals and digits are joined: "B-52".
    private static boolean isDesignation(CharSequence form) {
        return Character.isUpperCase(form.charAt(0)) && form.chars().anyMatch(Character::isDigit);
    }
}
