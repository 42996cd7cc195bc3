package org.ketaref.edition;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Flyway and every connection of the pool see the schema of this edition alone. */
@Configuration(proxyBeanMethods = false)
class EditionDatabase {
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, EditionSchema schema) {
        HikariDataSource source = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        source.setSchema(schema.name());
        if (properties.determineUrl().startsWith("jdbc:postgresql:")) {
            // A server that fell silent is as good as gone. What the address itself says, counts first.
            source.addDataSourceProperty("ApplicationName", "ketaref");
            source.addDataSourceProperty("connectTimeout", "5");
            source.addDataSourceProperty("socketTimeout", "20");
            source.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return source;
    }

    @Bean
    FlywayConfigurationCustomizer editionSchemaAlone(EditionSchema schema) {
        return flyway -> flyway.defaultSchema(schema.name()).schemas(schema.name());
    }
}
