package org.ketaref;

import java.time.Clock;
import org.ketaref.edition.EditionCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The ketamine reference as a web application: reads its content, fills its tables and serves its pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KetarefApplication {
    public static void main(String[] arguments) {
        if (EditionCheck.isAsked(arguments)) {
            System.exit(EditionCheck.run(System.out, System.getenv(), arguments));
        }
        SpringApplication.run(KetarefApplication.class, arguments);
    }

    /** The only clock: it dates what is printed and says what is overdue. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
