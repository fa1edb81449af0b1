import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// Writes generated pages for timing: seeded, so that two runs time the same input.
///
///     java scripts/GeneratePages.java PAGES FOLDER             as ever: speeds of versions are compared on these
///     java scripts/GeneratePages.java PAGES FOLDER --press     pages more like the press (docs/performance-history.md compares them)
///     java scripts/GeneratePages.java PAGES - [--press]        one WARC on standard output, for `attache add -`: no disk
///
/// `--seed=N` chooses other pages. `--growing`: pages as ever, but each further ten thousand tell of other persons, towns and
/// topics, so that a page meets as many of its kind in a large corpus as in a small one; without it the few names make one
/// entry out of ever more pages. The first ten thousand are the same either way. As ever: some 400 words, four in ten are reprints of an earlier page with other junk
/// around it, some ten facts, few sentence patterns. With `--press`: lengths, share of junk and facts are drawn as real pages
/// have them, one in four is a reprint, and sentences are put together from words, so that few occur twice.
final class GeneratePages {
    private static final List<String> STATES = List.of("Norway", "Chile", "Kenya", "Vietnam", "Poland", "Peru", "Ghana",
            "Jordan", "Turkey", "Japan", "Egypt", "India", "Brazil", "Algeria", "Serbia", "Morocco");
    private static final List<String> NAMES = List.of("Tor Berg", "Ana Rojas", "Peter Kamau", "Tran Van Minh", "Jan Kowal",
            "Luis Quispe", "Kofi Mensah", "Omar Haddad", "Emre Yildiz", "Kenji Sato", "Samir Fathy", "Arun Rao");
    private static final List<String> ARMS = List.of("F-16 fighter jets", "T-72 tanks", "Bayraktar TB2 drones", "K9 howitzers",
            "Mi-17 helicopters", "Patriot missiles", "frigates", "armoured vehicles");
    private static final List<String> TOPICS = List.of("border patrols", "the state of the harbour", "the price of fuel", "training at sea",
            "the rail link", "winter equipment", "the shared airspace", "a hospital for veterans");
    /// Pages after which the world of a growing corpus is another one.
    private static final int WORLD = 10_000;
    private static final List<String> MORE_STATES = List.of("Sweden", "Finland", "Spain", "Italy", "Greece", "Romania", "Ethiopia", "Nigeria", "Senegal",
            "Angola", "Mexico", "Colombia", "Ecuador", "Bolivia", "Canada", "Indonesia", "Malaysia", "Thailand", "Pakistan", "Nepal", "Iran", "Iraq",
            "Kuwait", "Oman", "Qatar", "Lebanon", "Tunisia", "Libya", "Uganda", "Rwanda", "Zambia", "Armenia", "Georgia", "Hungary", "Austria", "Portugal");
    private static final List<String> GIVEN = List.of("Tor", "Ana", "Peter", "Jan", "Luis", "Kofi", "Omar", "Emre", "Kenji", "Samir", "Arun", "Maria",
            "David", "Ivan", "Paul", "Elena", "Carlos", "Hassan");
    private static final List<String> BEGINNINGS = List.of("Bar", "Kel", "Mor", "Tan", "Vel", "Sor", "Dun", "Hal", "Ner", "Pol", "Rav", "Gor", "Lam", "Fen");
    private static final List<String> ENDINGS = List.of("ovan", "ero", "inski", "adze", "ulu", "esen", "ari", "ander", "ovic", "etti", "ane", "oso");
    private static final List<String> AFFAIRS = List.of("the price of fuel", "the road", "the harbour", "the railway", "the barracks", "the hospital", "the airfield",
            "the border", "the water");
    private static final List<String> AGENCIES = List.of("Reuters", "AFP", "AP", "Anadolu", "Xinhua", "TASS");

    private final Random random;
    private final long seed;
    private List<String> states = STATES;
    private List<String> names = NAMES;
    private List<String> topics = TOPICS;
    private String fighting = "the fighting";

    private GeneratePages(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /// Other states, persons, towns and topics, by a source of chance of their own, so that the pages' own goes on as it was.
    private void changeWorld(int number) {
        Random world = new Random(seed * 31 + number);
        List<String> all = new ArrayList<>(STATES);
        all.addAll(MORE_STATES);
        Collections.shuffle(all, world);
        states = List.copyOf(all.subList(0, STATES.size()));
        names = NAMES.stream().map(n -> GIVEN.get(world.nextInt(GIVEN.size())) + " " + coined(world)).toList();
        topics = TOPICS.stream().map(t -> AFFAIRS.get(world.nextInt(AFFAIRS.size())) + " at " + coined(world)).toList();
        fighting = "the fighting around " + coined(world);
    }

    private static String coined(Random world) {
        return BEGINNINGS.get(world.nextInt(BEGINNINGS.size())) + ENDINGS.get(world.nextInt(ENDINGS.size()))
                + (world.nextInt(3) == 0 ? ENDINGS.get(world.nextInt(ENDINGS.size())) : "");
    }

    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[0]);
        boolean press = List.of(arguments).contains("--press");
        boolean growing = List.of(arguments).contains("--growing");
        long seed = 42;
        for (String argument : arguments) {
            seed = argument.startsWith("--seed=") ? Long.parseLong(argument.substring(7)) : seed;
        }
        GeneratePages generator = new GeneratePages(seed);
        if (arguments[1].equals("-")) {
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
                generator.write(pages, press, growing, (page, i) -> record(out, page, i));
            }
            return;
        }
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        generator.write(
                pages,
                press,
                growing,
                (page, i) -> Files.writeString(folder.resolve(String.format(Locale.ROOT, "page-%06d.txt", i)), page));
    }

    private interface Sink {
        void take(String page, int number) throws IOException;
    }

    private void write(int pages, boolean press, boolean growing, Sink sink) throws IOException {
        String[] earlier = new String[press ? 512 : 64];
        Press writer = new Press(random);
        for (int i = 0; i < pages; i++) {
            if (growing && i > 0 && i % WORLD == 0) {
                changeWorld(i / WORLD);
            }
            boolean reprint = press
                    ? i > earlier.length && random.nextInt(4) == 0
                    : i > 64 && random.nextInt(10) < 4;
            String body = reprint
                    ? earlier[random.nextInt(earlier.length)]
                    : press ? writer.article() : article();
            earlier[i % earlier.length] = body;
            sink.take(press ? writer.page(body, i) : page(body, i), i);
        }
    }

    /// A record as WET archives have it: the text of a page.
    private static void record(OutputStream out, String page, int number) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://outlet-" + number % 997 + ".example/" + number
                + "\r\nWARC-Date: 2024-04-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:" + new UUID(42, number)
                + ">\r\nContent-Type: text/plain\r\nContent-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String page(String body, int number) {
        return "Home | World | Markets\nINDEX" + number % 7 + " " + random.nextInt(9000) + ".10 Up ▲ 0.4 (0.1%)\n" + body
                + "\nShare this\nThis site uses cookies. Accept\n© 2024 Outlet " + number % 40 + "\n";
    }

    private String article() {
        StringBuilder text = new StringBuilder();
        String one = pick(states);
        String other = pick(states);
        text.append(one).append(" and ").append(other).append(" speak about ").append(pick(topics)).append("\n\n");
        text.append("Published March ").append(1 + random.nextInt(28)).append(", ").append(2015 + random.nextInt(10)).append("\n\n");
        text.append("CAPITAL (").append(pick(AGENCIES)).append(") – ");
        int sentences = 18 + random.nextInt(24);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(one, other)).append(i % 2 == 1 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private String sentence(String one, String other) {
        String name = pick(names);
        return switch (random.nextInt(8)) {
            case 0 -> one + "'s Defence Minister " + name + " met " + other + "'s President " + pick(names) + " on Tuesday to speak about "
                    + pick(topics) + ".";
            case 1 -> one + " ordered " + (2 + random.nextInt(60)) + " " + pick(ARMS) + " from " + other + " in a contract worth $"
                    + (10 + random.nextInt(900)) + " million.";
            case 2 -> "“We shall go on with " + pick(topics) + " as planned,” the minister said in an interview with " + pick(AGENCIES) + ".";
            case 3 -> "At least " + (3 + random.nextInt(400)) + " people have been killed in " + fighting + " since March, a monitoring group said.";
            case 4 -> name + " said that the two countries had agreed on " + pick(topics) + " after long talks in the capital of " + other + ".";
            case 5 -> "The committee, which was set up two years ago, has looked at " + pick(topics) + " and will publish what it found next month.";
            case 6 -> "Officials who did not want to be named said that nothing had been decided about " + pick(topics) + " and that more time was needed.";
            default -> "Residents of the northern districts have asked for years that somebody look after " + pick(topics)
                    + ", and many of them doubt that it will happen soon.";
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// Pages more like the press: see the head of this file.
    private static final class Press {
        private static final List<String> WHO = List.of("the committee", "a spokesman for the ministry", "residents of the valley", "the mayor",
                "two retired officers", "the company", "analysts", "farmers along the river", "the opposition", "a union of dockers", "the central bank",
                "teachers", "the local court", "engineers", "the port authority", "several families", "the museum", "young voters", "the regional council",
                "shopkeepers", "the weather service", "doctors at the hospital", "the railway", "an association of pilots", "the university");
        private static final List<String> DID = List.of("looked at", "complained about", "waited for", "wrote a long report on", "paid for",
                "refused to speak about", "expected more of", "opened a hearing on", "warned of", "took pride in", "could not explain", "measured",
                "asked for", "described", "closed an office over", "voted on", "compared", "repaired", "lost patience with", "praised");
        private static final List<String> WHAT = List.of("the price of diesel", "a bridge that was never finished", "the budget of the coming year", "the old barracks",
                "noise at night", "a plan for the harbour", "the wheat harvest", "the new timetable", "rents in the old town", "a scholarship", "the flood of last spring",
                "repairs to the dam", "the state of the roads", "a film about the coast", "the search for a doctor", "power cuts", "the ferry", "a row over fishing",
                "broken street lamps", "the youth orchestra", "a change in the law on water", "the number of tourists", "the election of a judge", "mobile clinics");
        private static final List<String> HOW = List.of("with little hope of a quick answer", "for the third time in a year", "without naming a sum", "after months of silence",
                "in a hall that was half empty", "although nobody had asked for it", "to the surprise of the neighbours", "as it does every autumn", "in front of cameras",
                "before the holidays begin", "while prices kept rising", "because the money had run out", "in a letter of four pages", "on the advice of its lawyers");
        private static final List<String> LINKS = List.of("Home", "World", "Politics", "Business", "Opinion", "Sport", "Culture", "Weather", "Video", "Podcasts", "Subscribe",
                "Sign in", "Newsletters", "Jobs", "Archive", "Contact us", "About us", "Advertise", "Privacy policy", "Terms of use");

        private final Random random;

        Press(Random random) {
            this.random = random;
        }

        String article() {
            String one = pick(STATES);
            String other = pick(STATES);
            StringBuilder text = new StringBuilder();
            text.append(one).append(" and ").append(other).append(" speak about ").append(pick(TOPICS)).append("\n\n");
            text.append("By ").append(pick(NAMES)).append("\n\nPublished ").append(pick(List.of("March", "June", "October"))).append(' ')
                    .append(1 + random.nextInt(28)).append(", ").append(2015 + random.nextInt(10)).append("\n\n");
            text.append("CAPITAL (").append(pick(AGENCIES)).append(") – ");
            // lengths of the press: many short ones, few long ones
            int words = (int) Math.clamp(Math.exp(6.4 + 0.65 * random.nextGaussian()), 60, 4000);
            int written = 0;
            int paragraph = 1;
            // some articles are full of facts, most hold few
            double factual = Math.min(0.7, 0.06 - 0.14 * Math.log(1 - random.nextDouble()));
            while (written < words) {
                String sentence = random.nextDouble() < factual ? fact(one, other) : filler();
                written += sentence.split(" ").length;
                text.append(sentence);
                paragraph--;
                if (paragraph <= 0) {
                    text.append("\n\n");
                    paragraph = 1 + random.nextInt(3);
                } else {
                    text.append(' ');
                }
            }
            return text.toString().strip() + "\n";
        }

        private String filler() {
            String first = capital(pick(WHO)) + " " + pick(DID) + " " + pick(WHAT);
            return switch (random.nextInt(4)) {
                case 0 -> first + " " + pick(HOW) + ".";
                case 1 -> first + ", and " + pick(WHO) + " " + pick(DID) + " " + pick(WHAT) + " " + pick(HOW) + ".";
                case 2 -> first + ", which " + pick(WHO) + " " + pick(DID) + " " + pick(HOW) + ".";
                default -> first + ".";
            };
        }

        private String fact(String one, String other) {
            String name = pick(NAMES);
            int number = 2 + random.nextInt(900);
            return switch (random.nextInt(9)) {
                case 0 -> one + "'s Defence Minister " + name + " met " + other + "'s President " + pick(NAMES) + " on Tuesday to speak about " + pick(WHAT) + ".";
                case 1 -> one + " ordered " + number + " " + pick(ARMS) + " from " + other + " in a contract worth $" + number * 3 + " million.";
                case 2 -> "“We shall go on with " + pick(WHAT) + " as planned,” " + name + " said in an interview with " + pick(AGENCIES) + ".";
                case 3 -> "At least " + number + " people have been killed in the fighting since March, a monitoring group said.";
                case 4 -> name + " said that " + pick(WHO) + " " + pick(DID) + " " + pick(WHAT) + ".";
                case 5 -> other + " delivered " + number + " " + pick(ARMS) + " to " + one + " in " + (2010 + random.nextInt(14)) + ".";
                case 6 -> "Troops of " + one + " and " + other + " trained together for " + (2 + random.nextInt(20)) + " days in May, the ministry said.";
                case 7 -> one + " imposed sanctions on " + number + " companies from " + other + " on Monday.";
                default -> "The minister told " + pick(AGENCIES) + " that " + one + " would not withdraw its troops from the border with " + other + ".";
            };
        }

        String page(String body, int number) {
            StringBuilder page = new StringBuilder("Outlet " + number % 997 + "\n");
            int links = 4 + random.nextInt(16);
            for (int i = 0; i < links; i++) {
                page.append(pick(LINKS)).append(i % 5 == 4 ? "\n" : random.nextBoolean() ? " | " : "\n");
            }
            page.append("\n\n").append(body).append("\nShare this article\n\nRead more\n");
            // headlines of other articles, more of them below short ones
            int more = 10 + random.nextInt(70);
            for (int i = 0; i < more; i++) {
                page.append(capital(pick(WHO))).append(' ').append(pick(DID)).append(' ').append(pick(WHAT)).append("\n");
            }
            page.append("\nThis site uses cookies to count its readers. Accept | Settings\n");
            for (int i = 0; i < 6; i++) {
                page.append(pick(LINKS)).append('\n');
            }
            return page.append("© 2024 Outlet ").append(number % 997).append(". All rights reserved.\n").toString();
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        private String pick(List<String> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
