package org.customsetl.bench;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.customsetl.bench.input.Inputs;
import org.customsetl.bench.measure.Sample;

/** Measures everything several times in turn, and writes the page. Started by {@code ./mvnw -q -Pbench verify}. */
public final class Benchmark {

    private Benchmark() {}

    /** Does it; takes no arguments, what is asked for is said by {@link Settings}. */
    public static void main(String[] args) throws Exception {
        String make = System.getProperty("bench.make", "");
        if (make.isEmpty()) {
            measure(Settings.given());
        } else {
            Inputs.main(make.strip().split("\\s+", -1));
        }
    }

    private static void measure(Settings settings) throws Exception {
        List<Scenario> scenarios = Scenarios.of(settings);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("nothing begins with " + settings.only());
        }
        Bench bench = new Bench(settings);
        Samples samples = new Samples();
        MachineText machine = new MachineText();
        for (int run = 1; run <= settings.runs(); run++) {
            bench.newRun();
            samples.newRun();
            for (Scenario scenario : scenarios) {
                machine.look();
                Sample sample = scenario.action().measure(bench);
                samples.add(scenario.id(), sample);
                say("run %d of %d: %-24s %8.2f s", run, settings.runs(), scenario.id(), sample.seconds());
            }
        }
        String text = machine.text(settings, Clock.system(ZoneId.systemDefault())) + "\n" + Tables.of(scenarios, samples);
        Page.write(settings.page(), text);
        say("%s\n\nwritten to %s", text, settings.page());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
