package org.newcomerhub.translation.machine;

import java.time.Duration;
import java.util.List;

import org.newcomerhub.localization.Language;
import reactor.core.publisher.Mono;

/**
 * A service that translates. There is one at most; a bean of this type is it.
 */
interface MachineTranslator {

	/** What it is called, for people. */
	String name();

	/** How many characters it is given for one text at most. */
	int mostCharacters();

	/**
	 * Translates pieces of HTML, in which tags are to be left alone.
	 * @return what came of it; never an error for what the service does
	 */
	Mono<Answer> translate(List<String> html, Language source, Language target);

	/** What came of it. */
	sealed interface Answer {

		/**
		 * It was translated.
		 *
		 * @param html as many pieces as were given, in their order
		 */
		record Translated(List<String> html) implements Answer {

			public Translated {
				html = List.copyOf(html);
			}

		}

		/** The service does not translate between these languages. */
		record LanguageUnknown() implements Answer {
		}

		/**
		 * The service has too much to do.
		 *
		 * @param retryAfter when to try again, at least a second
		 */
		record Busy(Duration retryAfter) implements Answer {
		}

		/**
		 * The service cannot be reached, refuses, or answers with what cannot be used.
		 *
		 * @param why for the log: names nobody, and has no words of the text
		 */
		record Failed(String why) implements Answer {
		}

	}

}
