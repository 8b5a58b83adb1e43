package org.newcomerhub.account.oidc;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The issuer that vouches for staff (OpenID Connect Core and Discovery 1.0); any that
 * publishes its configuration.
 *
 * @param issuer its identifier, to which {@code /.well-known/openid-configuration} is
 * appended; null: nobody signs in this way
 * @param clientId what the issuer calls the hub; also the audience that its tokens must
 * name
 * @param clientSecret what the hub shows the issuer; empty for a public client
 * @param scopes what is asked for
 * @param rolesClaim the claim that holds the values which roles are mapped from: a name,
 * or a path with dots such as {@code realm_access.roles}
 * @param mapping which values mean what; without any, whoever the issuer knows has an
 * account, and gets roles here
 */
@Validated
@ConfigurationProperties("hub.oidc")
record OidcProperties(@Nullable URI issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
		@NotNull @DefaultValue( {
				"openid", "profile", "email" }) List<String> scopes,
		@NotBlank @DefaultValue("roles") String rolesClaim, @NotNull @DefaultValue List<@Valid Mapping> mapping){

	public OidcProperties {
		scopes = List.copyOf(scopes);
		mapping = List.copyOf(mapping);
		if (issuer != null && clientId.isBlank()) {
			throw new IllegalArgumentException("hub.oidc.issuer needs hub.oidc.client-id");
		}
	}

	/** Whether anybody signs in this way. */
	public boolean enabled() {
		return this.issuer != null;
	}

	@Override
	public String toString() {
		return "OidcProperties[issuer=" + this.issuer + ", clientId=" + this.clientId + ", clientSecret=***]";
	}

	/**
	 * What a value of the claim means.
	 *
	 * @param value the value
	 * @param role the role that it gives; null with {@code installationAdmin}
	 * @param region where; null with {@code installationAdmin}
	 * @param organisation the id of an organisation's item; null: the whole region
	 * @param installationAdmin whether it makes an administrator of the installation
	 */
	public record Mapping(@NotBlank String value, @Nullable Role role, @Nullable String region,
			@Nullable UUID organisation, @DefaultValue("false") boolean installationAdmin) {

		public Mapping {
			if (installationAdmin == (role != null) || (role == null) != (region == null)) {
				throw new IllegalArgumentException(
						"hub.oidc.mapping gives a role in a region, or installation-admin: " + value);
			}
		}

		/** The role that it gives; null for an administrator of the installation. */
		@Nullable Grant grant() {
			return (this.role != null && this.region != null) ? new Grant(this.role, this.region, this.organisation)
					: null;
		}

	}

}
