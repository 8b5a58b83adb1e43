package org.newcomerhub.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.localization.PseudoLanguages;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class PseudoLanguageSettingTests {

	private final ApplicationContextRunner hub = new ApplicationContextRunner()
		.withUserConfiguration(WebConfiguration.class, WithProperties.class);

	@AfterEach
	void nobody_else_is_given_them() {
		PseudoLanguages.offer(false);
	}

	@Test
	void pseudo_languages_are_there_when_the_setting_says_so_and_only_then() {
		this.hub.withPropertyValues("hub.pseudo-languages=true")
			.run((context) -> assertThat(Messages.standard().languages()).contains("en-XA", "ar-XB"));
		this.hub.run((context) -> assertThat(Messages.standard().languages()).doesNotContain("en-XA", "ar-XB"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ PseudoLanguageProperties.class, ProxyProperties.class })
	static class WithProperties {

	}

}
