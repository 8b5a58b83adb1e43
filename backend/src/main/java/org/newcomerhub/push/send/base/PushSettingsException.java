package org.newcomerhub.push.send.base;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * What is set for a provider is of no use.
 */
public class PushSettingsException extends RuntimeException {

	private final String action;

	/**
	 * Creates it.
	 * @param problem what is wrong, naming the setting and no secret
	 * @param action what to do
	 */
	public PushSettingsException(String problem, String action, @Nullable Throwable cause) {
		super(problem, cause);
		this.action = action;
	}

	static class Analyzer extends AbstractFailureAnalyzer<PushSettingsException> {

		@Override
		protected FailureAnalysis analyze(Throwable root, PushSettingsException cause) {
			return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action, cause);
		}

	}

}
