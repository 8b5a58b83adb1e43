package org.newcomerhub.fcm;

import java.util.Locale;

/**
 * Runs a stand-in until the process is ended. Started by {@code infra/fcm/run}.
 */
public final class Main {

	private static final int PORT = 8095;

	private static final String USAGE = "Usage: infra/fcm/run [--port=%d] [--host=127.0.0.1] [--project=…] [--keep=50|counts]"
		.formatted(PORT);

	private Main() {
	}

	/**
	 * Runs it.
	 * @param arguments options as {@code --name=value}
	 */
	public static void main(String[] arguments) {
		Settings settings;
		try {
			settings = settings(arguments);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.err.println(USAGE);
			System.exit(2);
			return;
		}
		FcmStandIn standIn = FcmStandIn.start(settings);
		Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
		System.out.println("The FCM stand-in listens on " + settings.host() + ":" + standIn.port());
		standIn.await();
	}

	static Settings settings(String... arguments) {
		Settings settings = Settings.onPort(PORT);
		for (String argument : arguments) {
			String[] option = argument.split("=", 2);
			if (option.length != 2) {
				throw new IllegalArgumentException("Not an option with a value: " + argument);
			}
			settings = with(settings, option[0].toLowerCase(Locale.ROOT), option[1]);
		}
		return settings;
	}

	private static Settings with(Settings settings, String option, String value) {
		return switch (option) {
			case "--port" ->
				new Settings(settings.host(), number(value), settings.project(), settings.keep(), settings.clock());
			case "--host" -> settings.onHost(value);
			case "--project" -> settings.forProject(value);
			case "--keep" -> value.equals("counts") ? settings.countingOnly() : settings.keeping(number(value));
			default -> throw new IllegalArgumentException("Unknown option: " + option);
		};
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Not a number: " + text, ex);
		}
	}

}
