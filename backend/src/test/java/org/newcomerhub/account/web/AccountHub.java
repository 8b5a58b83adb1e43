package org.newcomerhub.account.web;

import java.util.UUID;

import org.newcomerhub.RunningHub;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A hub whose accounts a test administers.
 */
abstract class AccountHub extends RunningHub {

	static final String ACCOUNTS = "/api/v1/editorial/accounts";

	@Autowired
	private ApplicationContext hub;

	ApplicationContext hub() {
		return this.hub;
	}

	static String invitation(String email, String role, String region) {
		return """
				{"email": "%s", "displayName": "Ny <b>Kollega", "language": "ar",
				 "grants": [{"role": "%s", "region": "%s"}]}""".formatted(email, role, region);
	}

	static String address() {
		return "new-" + UUID.randomUUID() + "@example.org";
	}

}
