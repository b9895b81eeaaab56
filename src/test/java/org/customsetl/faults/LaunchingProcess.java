package org.customsetl.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.customsetl.command.Application;
import org.customsetl.layout.Statement;
import org.customsetl.ownership.RunBusyException;
import org.customsetl.pipeline.LoadRequest;
import org.customsetl.pipeline.Loader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A process that loads whenever it is told to: {@code LaunchingProcess FOLDER LAUNCHERS SETTING…}. It says {@code ready};
 * at each line it launches as many loads of the folder as it has launchers, all at one moment, and says what became of
 * each: {@code run NUMBER EXIT-CODE} or {@code busy MESSAGE}.
 */
final class LaunchingProcess {

    private LaunchingProcess() {}

    public static void main(String[] arguments) throws Exception {
        int launchers = Integer.parseInt(arguments[1]);
        ExecutorService pool = Executors.newFixedThreadPool(launchers);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(Stream.of(arguments).skip(2).toArray(String[]::new))) {
            Loader loader = context.getBean(Loader.class);
            CyclicBarrier start = new CyclicBarrier(launchers);
            Callable<String> launcher = () -> {
                start.await();
                return launch(loader, arguments[0]);
            };
            System.out.println(Child.ANSWER + "ready");
            answer(pool, Collections.nCopies(launchers, launcher));
        } finally {
            pool.shutdown();
        }
    }

    private static void answer(ExecutorService pool, List<Callable<String>> launchers) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            List<String> answers = new ArrayList<>();
            for (Future<String> launcher : pool.invokeAll(launchers)) {
                answers.add(launcher.get());
            }
            System.out.println(Child.ANSWER + String.join("\t", answers));
        }
    }

    private static String launch(Loader loader, String folder) throws IOException {
        try {
            Loader.Result result = loader.load(new LoadRequest(List.of(folder), Statement.NONE, null));
            return "run " + result.run() + " " + result.exitCode() + " " + result.message();
        } catch (RunBusyException e) {
            return "busy " + e.getMessage();
        }
    }
}
