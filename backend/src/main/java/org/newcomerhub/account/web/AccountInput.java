package org.newcomerhub.account.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.signin.Administration.Wanted;
import org.newcomerhub.account.web.AccountApi.AccountRequest;
import org.newcomerhub.account.web.AccountApi.GivenRole;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * Reads what an account is to be, and gathers what is wrong with it.
 */
final class AccountInput {

	private static final int LONGEST_NAME = 100;

	private static final int MOST_GRANTS = 200;

	private final Permits permits;

	private final List<Fault> faults = new ArrayList<>();

	AccountInput(Permits permits) {
		this.permits = permits;
	}

	/**
	 * Reads a request.
	 * @param invited whether it makes an account, so that it takes an address
	 * @throws ProblemException naming every fault
	 */
	Wanted read(AccountRequest request, boolean invited) {
		String email = email(request.email(), invited);
		String displayName = displayName(request.displayName());
		String language = language(request.language());
		Set<Grant> grants = grants((request.grants() != null) ? request.grants() : List.of());
		boolean installationAdmin = Boolean.TRUE.equals(request.installationAdmin());
		if (invited && grants.isEmpty() && !installationAdmin && !this.permits.mayGiveInstallation()) {
			fault("/grants", "grant-missing", Map.of());
		}
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
		return new Wanted(email, displayName, language, Boolean.TRUE.equals(request.disabled()), installationAdmin,
				grants);
	}

	private @Nullable String email(@Nullable String given, boolean required) {
		if (given == null || given.isBlank()) {
			if (required) {
				fault("/email", "value-missing", Map.of());
			}
			return null;
		}
		String email = given.strip();
		if (!Mail.isAddress(email)) {
			fault("/email", "address-malformed", Map.of("value", given));
		}
		return email;
	}

	private String displayName(@Nullable String given) {
		if (given == null || given.isBlank()) {
			fault("/displayName", "value-missing", Map.of());
			return "";
		}
		String name = given.strip();
		if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
			fault("/displayName", "name-malformed", Map.of("max", LONGEST_NAME));
		}
		return name;
	}

	private @Nullable String language(@Nullable String given) {
		if (given != null && LanguageRegistry.standard().resolve(given).isEmpty()) {
			fault("/language", "value-unknown", Map.of("value", given));
		}
		return given;
	}

	private Set<Grant> grants(List<GivenRole> given) {
		if (given.size() > MOST_GRANTS) {
			fault("/grants", "limit-out-of-range", Map.of("min", 0, "max", MOST_GRANTS));
			return Set.of();
		}
		Set<Grant> grants = new HashSet<>();
		for (int i = 0; i < given.size(); i++) {
			grant("/grants/" + i, given.get(i)).ifPresent(grants::add);
		}
		return grants;
	}

	private Optional<Grant> grant(String pointer, @Nullable GivenRole given) {
		if (given == null) {
			fault(pointer, "value-missing", Map.of());
			return Optional.empty();
		}
		String role = given.role();
		String region = given.region();
		Optional<Role> known = (role != null) ? Role.ofCode(role) : Optional.empty();
		if (known.isEmpty()) {
			unknown(pointer + "/role", role);
		}
		boolean there = region != null && this.permits.knows(region);
		if (!there) {
			unknown(pointer + "/region", region);
		}
		return (region == null || !there) ? Optional.empty()
				: known.map((found) -> new Grant(found, region, given.organisation()));
	}

	private void unknown(String pointer, @Nullable String value) {
		if (value == null) {
			fault(pointer, "value-missing", Map.of());
		}
		else {
			fault(pointer, "value-unknown", Map.of("value", value));
		}
	}

	private void fault(String pointer, String code, Map<String, ?> arguments) {
		this.faults.add(new Fault(pointer, code, arguments));
	}

}
