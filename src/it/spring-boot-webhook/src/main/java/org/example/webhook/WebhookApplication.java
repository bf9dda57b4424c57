package org.example.webhook;

import io.chatmedia.json.ReadMode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.cfg.ContextAttributes;

@SpringBootApplication
public class WebhookApplication {

    public static void main(String[] args) {
        SpringApplication.run(WebhookApplication.class, args);
    }

    /** Bodies are the live platform's, which sends more than it documents. */
    @Bean
    JsonMapperBuilderCustomizer tolerant() {
        ContextAttributes tolerant =
                ContextAttributes.getEmpty().withSharedAttribute(ReadMode.class, ReadMode.TOLERANT);
        return mapper -> mapper.defaultAttributes(tolerant);
    }
}
