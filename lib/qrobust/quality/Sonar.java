import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sonarsource.sonarlint.core.analysis.AnalysisEngine;
import org.sonarsource.sonarlint.core.analysis.api.ActiveRule;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisConfiguration;
import org.sonarsource.sonarlint.core.analysis.api.AnalysisEngineConfiguration;
import org.sonarsource.sonarlint.core.analysis.api.ClientInputFile;
import org.sonarsource.sonarlint.core.analysis.command.AnalyzeCommand;
import org.sonarsource.sonarlint.core.commons.api.SonarLanguage;
import org.sonarsource.sonarlint.core.commons.log.LogOutput;
import org.sonarsource.sonarlint.core.commons.log.SonarLintLogger;
import org.sonarsource.sonarlint.core.commons.progress.ProgressMonitor;
import org.sonarsource.sonarlint.core.plugin.commons.LoadedPlugins;
import org.sonarsource.sonarlint.core.plugin.commons.PluginsLoader;
import org.sonarsource.sonarlint.core.rule.extractor.RulesDefinitionExtractor;

/**
 * Reads files with one of Sonar's analysers, by the engine inside Sonar's language server; see `quality/sonar.py`.
 *
 * Arguments: a SonarLanguage, the analyser's archive, archives that the programs use (joined by ":"), where to write,
 * and the files. Written is a JSON object: file name -> {"failed": whether it did not parse,
 * "issues": [[rule, type, line, message], ...]}.
 */
class Sonar {
    private static final LogOutput QUIET = new LogOutput() {
        @Override
        public void log(String message, Level level) {}

        @Override
        public void log(String message, Level level, String trace) {}
    };

    private record Source(Path path) implements ClientInputFile {
        @Override
        public String getPath() {
            return path.toString();
        }

        @Override
        public boolean isTest() {
            return false;
        }

        @Override
        public Charset getCharset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public <G> G getClientObject() {
            return null;
        }

        @Override
        public InputStream inputStream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String contents() throws IOException {
            return Files.readString(path);
        }

        @Override
        public String relativePath() {
            return path.getFileName().toString();
        }

        @Override
        public URI uri() {
            return path.toUri();
        }
    }

    public static void main(String[] arguments) throws Exception {
        SonarLintLogger.setTarget(QUIET);
        SonarLanguage language = SonarLanguage.valueOf(arguments[0]);
        Map<String, String> properties = Map.of(
                "sonar.java.jdkHome", System.getProperty("java.home"),
                "sonar.java.libraries", arguments[2].replace(':', ','));
        LoadedPlugins plugins = new PluginsLoader()
                .load(new PluginsLoader.Configuration(
                        Set.of(Path.of(arguments[1])), Set.of(language), false, Optional.empty()))
                .getLoadedPlugins();
        Map<String, String> types = new HashMap<>();
        List<ActiveRule> rules = rules(plugins, language, types);
        Path work = Files.createTempDirectory("sonar");
        AnalysisEngine engine =
                new AnalysisEngine(AnalysisEngineConfiguration.builder().setWorkDir(work).build(), plugins, QUIET);
        Map<String, Object> found = new LinkedHashMap<>();
        for (String argument : Arrays.asList(arguments).subList(4, arguments.length)) {
            Path path = Path.of(argument);
            List<Object> issues = new ArrayList<>();
            // One file at a time: all of them may declare the same class.
            AnalysisConfiguration asked = AnalysisConfiguration.builder()
                    .setBaseDir(path.getParent())
                    .addInputFile(new Source(path))
                    .addActiveRules(rules)
                    .putAllExtraProperties(properties)
                    .build();
            AnalyzeCommand command = new AnalyzeCommand("programs", asked, issue -> {
                int line = issue.getTextRange() == null ? 0 : issue.getTextRange().getStartLine();
                issues.add(List.of(issue.getRuleKey(), types.get(issue.getRuleKey()), line, issue.getMessage()));
            }, QUIET);
            boolean failed = !engine.post(command, new ProgressMonitor(null)).get().failedAnalysisFiles().isEmpty();
            found.put(path.getFileName().toString(), Map.of("failed", failed, "issues", issues));
        }
        Files.writeString(Path.of(arguments[3]), new Gson().toJson(found));
        System.exit(0); // the engine's threads would go on
    }

    /** The rules of the profile "Sonar way", S3776 (cognitive complexity) for every function; writes types by key. */
    private static List<ActiveRule> rules(LoadedPlugins plugins, SonarLanguage language, Map<String, String> types) {
        List<ActiveRule> rules = new ArrayList<>();
        for (var rule : new RulesDefinitionExtractor()
                .extractRules(plugins.getPluginInstancesByKeys(), Set.of(language), false, false)) {
            if (!rule.isActiveByDefault()) {
                continue;
            }
            types.put(rule.getKey(), rule.getType().toString());
            Map<String, String> settings = new HashMap<>(rule.getDefaultParams());
            if (rule.getKey().endsWith(":S3776")) {
                settings.replaceAll((name, value) -> "0"); // its one setting is the threshold
            }
            ActiveRule active = new ActiveRule(rule.getKey(), language.getSonarLanguageKey());
            active.setParams(settings);
            rules.add(active);
        }
        return rules;
    }
}
