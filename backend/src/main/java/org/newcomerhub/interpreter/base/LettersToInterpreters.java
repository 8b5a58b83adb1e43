package org.newcomerhub.interpreter.base;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mail.Mail;

/**
 * The words of mail about bookings: plain text, without the isolates that would become
 * part of a link.
 */
final class LettersToInterpreters {

	private static final Messages MESSAGES = Messages.standard();

	private LettersToInterpreters() {
	}

	/** The language of a mail to somebody who reads a language. */
	static String language(String preferred) {
		return MESSAGES.language(List.of(preferred));
	}

	/** What a mail says of a booking. */
	static Map<String, Object> arguments(Assignment assignment, String region, String language) {
		Need need = assignment.need();
		ZoneId zone = ZoneId.of(need.zone());
		Map<String, Object> arguments = new HashMap<>();
		arguments.put("when", Formats.dateTimeRange(need.start().atZone(zone).toLocalDateTime(),
				need.end().atZone(zone).toLocalDateTime(), language, null));
		arguments.put("language", languageName(need.language(), language));
		arguments.put("modality", MESSAGES.get("interpreting.modality." + need.modality().code(), language));
		arguments.put("region", region);
		return arguments;
	}

	/** A sign language that the registry does not have is named by its tag. */
	private static String languageName(String tag, String language) {
		return LanguageRegistry.standard().find(tag).isPresent() ? Formats.languageName(tag, language) : tag;
	}

	/** Makes a mail of a pair of messages. */
	static Mail mail(String to, String language, String key, Map<String, Object> arguments) {
		String text = MESSAGES.get(key + ".text", language, arguments);
		Object link = arguments.get("link");
		String plain = (link == null) ? text : text.replace("\u2068" + link + "\u2069", link.toString())
			.replace(link.toString(), "\n\n" + link + "\n\n");
		return new Mail(to, LanguageRegistry.standard().get(language).tag(),
				MESSAGES.get(key + ".subject", language, arguments), plain.strip() + "\n");
	}

}
