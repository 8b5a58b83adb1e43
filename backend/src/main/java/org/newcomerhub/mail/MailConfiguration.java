package org.newcomerhub.mail;

import java.time.Clock;

import org.newcomerhub.mongo.DataFolder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Chooses how mail is delivered: Spring Boot makes a sender when {@code spring.mail.host}
 * is set.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	@Bean
	Delivery mailDelivery(ObjectProvider<JavaMailSender> senders, MailProperties properties, DataFolder folder,
			Clock clock) {
		JavaMailSender sender = senders.getIfAvailable();
		return (sender != null) ? new SmtpDelivery(sender, properties.from(), clock) : new NoServerDelivery(folder);
	}

}
