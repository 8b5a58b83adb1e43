package org.newcomerhub.localization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * One message of one language (ICU MessageFormat 1). Parsed when it is first asked for;
 * thread-safe, although ICU's format is not.
 */
final class Message {

	private final String pattern;

	private final Language language;

	private @Nullable Parsed parsed;

	Message(String pattern, Language language) {
		this.pattern = pattern;
		this.language = language;
	}

	String pattern() {
		return this.pattern;
	}

	/**
	 * Returns the message's words.
	 * @throws IllegalArgumentException if an argument is missing or the pattern is wrong
	 */
	synchronized String format(Map<String, ?> arguments) {
		if (this.parsed == null) {
			this.parsed = Parsed.of(this.pattern, this.language);
		}
		Parsed message = this.parsed;
		if (message.constant() != null) {
			return message.constant();
		}
		Map<String, Object> written = new HashMap<>();
		for (String name : message.names()) {
			Object value = arguments.get(name);
			if (value == null) {
				throw new IllegalArgumentException("'" + this.pattern + "' lacks its argument " + name);
			}
			written.put(name, message.words().contains(name) ? write(value) : value);
		}
		return message.format().format(written);
	}

	private Object write(Object value) {
		return switch (value) {
			case Number number -> number;
			case LocalDate date -> isolate(Formats.date(date, this.language.tag()));
			default -> isolate(value.toString());
		};
	}

	private String isolate(String words) {
		return Isolation.mayTurn(words, this.language.direction()) ? Isolation.isolate(words) : words;
	}

	/**
	 * A pattern ready for use.
	 *
	 * @param constant the whole message if it takes no arguments
	 * @param names of all arguments
	 * @param words names of those that are put in as they are, unlike a plural's number
	 */
	private record Parsed(MessageFormat format, @Nullable String constant, Set<String> names, Set<String> words) {

		static Parsed of(String pattern, Language language) {
			ULocale locale = LocaleData.of(language.tag()).orElse(ULocale.ROOT);
			MessageFormat format = new MessageFormat(pattern, locale);
			Map<String, ArgType> arguments = arguments(new MessagePattern(pattern));
			Set<String> words = arguments.entrySet()
				.stream()
				.filter((argument) -> argument.getValue() == ArgType.NONE)
				.map(Map.Entry::getKey)
				.collect(Collectors.toUnmodifiableSet());
			String constant = arguments.isEmpty() ? format.format(Map.of()) : null;
			return new Parsed(format, constant, Set.copyOf(arguments.keySet()), words);
		}

		/** Those within the forms of others too, which ICU's own list leaves out. */
		private static Map<String, ArgType> arguments(MessagePattern pattern) {
			Map<String, ArgType> arguments = new HashMap<>();
			for (int i = 0; i < pattern.countParts(); i++) {
				MessagePattern.Part part = pattern.getPart(i);
				if (part.getType() == MessagePattern.Part.Type.ARG_START) {
					arguments.put(pattern.getSubstring(pattern.getPart(i + 1)), part.getArgType());
				}
			}
			return arguments;
		}

	}

}
