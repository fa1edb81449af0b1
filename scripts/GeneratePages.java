import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes generated pages for timing: seeded, so that two runs time the same input. Lengths follow press pages (300 to
/// 900 words), four in ten are reprints of an earlier page with other junk around it, each holds some ten facts.
final class GeneratePages {
    private static final List<String> STATES = List.of("Norway", "Chile", "Kenya", "Vietnam", "Poland", "Peru", "Ghana",
            "Jordan", "Turkey", "Japan", "Egypt", "India", "Brazil", "Algeria", "Serbia", "Morocco");
    private static final List<String> NAMES = List.of("Tor Berg", "Ana Rojas", "Peter Kamau", "Tran Van Minh", "Jan Kowal",
            "Luis Quispe", "Kofi Mensah", "Omar Haddad", "Emre Yildiz", "Kenji Sato", "Samir Fathy", "Arun Rao");
    private static final List<String> ARMS = List.of("F-16 fighter jets", "T-72 tanks", "Bayraktar TB2 drones", "K9 howitzers",
            "Mi-17 helicopters", "Patriot missiles", "frigates", "armoured vehicles");
    private static final List<String> TOPICS = List.of("border patrols", "the state of the harbour", "the price of fuel", "training at sea",
            "the rail link", "winter equipment", "the shared airspace", "a hospital for veterans");
    private static final List<String> AGENCIES = List.of("Reuters", "AFP", "AP", "Anadolu", "Xinhua", "TASS");

    private final Random random = new Random(42);

    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        GeneratePages generator = new GeneratePages();
        String[] earlier = new String[64];
        for (int i = 0; i < pages; i++) {
            boolean reprint = i > 64 && generator.random.nextInt(10) < 4;
            String body = reprint ? earlier[generator.random.nextInt(64)] : generator.article();
            earlier[i % 64] = body;
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "page-%06d.txt", i)), generator.page(body, i));
        }
    }

    private String page(String body, int number) {
        return "Home | World | Markets\nINDEX" + number % 7 + " " + random.nextInt(9000) + ".10 Up ▲ 0.4 (0.1%)\n" + body
                + "\nShare this\nThis site uses cookies. Accept\n© 2024 Outlet " + number % 40 + "\n";
    }

    private String article() {
        StringBuilder text = new StringBuilder();
        String one = pick(STATES);
        String other = pick(STATES);
        text.append(one).append(" and ").append(other).append(" speak about ").append(pick(TOPICS)).append("\n\n");
        text.append("Published March ").append(1 + random.nextInt(28)).append(", ").append(2015 + random.nextInt(10)).append("\n\n");
        text.append("CAPITAL (").append(pick(AGENCIES)).append(") – ");
        int sentences = 18 + random.nextInt(24);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(one, other)).append(i % 2 == 1 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private String sentence(String one, String other) {
        String name = pick(NAMES);
        return switch (random.nextInt(8)) {
            case 0 -> one + "'s Defence Minister " + name + " met " + other + "'s President " + pick(NAMES) + " on Tuesday to speak about "
                    + pick(TOPICS) + ".";
            case 1 -> one + " ordered " + (2 + random.nextInt(60)) + " " + pick(ARMS) + " from " + other + " in a contract worth $"
                    + (10 + random.nextInt(900)) + " million.";
            case 2 -> "“We shall go on with " + pick(TOPICS) + " as planned,” the minister said in an interview with " + pick(AGENCIES) + ".";
            case 3 -> "At least " + (3 + random.nextInt(400)) + " people have been killed in the fighting since March, a monitoring group said.";
            case 4 -> name + " said that the two countries had agreed on " + pick(TOPICS) + " after long talks in the capital of " + other + ".";
            case 5 -> "The committee, which was set up two years ago, has looked at " + pick(TOPICS) + " and will publish what it found next month.";
            case 6 -> "Officials who did not want to be named said that nothing had been decided about " + pick(TOPICS) + " and that more time was needed.";
            default -> "Residents of the northern districts have asked for years that somebody look after " + pick(TOPICS)
                    + ", and many of them doubt that it will happen soon.";
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
