package org.newcomerhub.reader;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Provider;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.push.inbox.BrowserKey;
import org.newcomerhub.push.inbox.InboxView;
import org.newcomerhub.push.inbox.InboxView.MessageView;
import org.newcomerhub.push.inbox.ReaderInbox;
import org.newcomerhub.schema.Origin;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the pages of messages.
 */
@Component
class MessagesAssembly {

	private final PublicAnswers answers;

	private final BrowserInstallations browsers;

	private final ReaderInbox inbox;

	private final BrowserKey key;

	private final Clock clock;

	MessagesAssembly(PublicAnswers answers, BrowserInstallations browsers, ReaderInbox inbox, BrowserKey key,
			Clock clock) {
		this.answers = answers;
		this.browsers = browsers;
		this.inbox = inbox;
		this.key = key;
		this.clock = clock;
	}

	/**
	 * Who reads; of a browser without an installation nothing is known, and nothing is
	 * kept. Another is asked to keep its own for as long again.
	 */
	Mono<MessagesReader> reader(String region, ServerWebExchange exchange) {
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		MessagesReader reader = MessagesReader.of(view, exchange);
		return this.browsers.known(exchange)
			.doOnNext((known) -> this.browsers.renew(exchange))
			.map(reader::with)
			.defaultIfEmpty(reader);
	}

	/** The reader's browser, a new installation where nothing is known of it. */
	Mono<Installation> browser(MessagesReader reader, ServerWebExchange exchange) {
		Installation known = reader.browser();
		return (known != null) ? Mono.just(known)
				: this.browsers.of(exchange, reader.spoken(), reader.view().region().profile().zone());
	}

	/** What can be chosen, as it is ticked in a form. */
	List<MessagesPage.Group> groups(MessagesReader reader, MessagesForm form) {
		return new MessageTopics(reader, form.topics(), this.clock.instant()).groups();
	}

	/** The page. */
	Mono<MessagesPage> page(MessagesReader reader, MessagesForm form, FormFaults faults, boolean saved) {
		return messages(reader).map((messages) -> messages.stream().map((message) -> line(reader, message)).toList())
			.map((lines) -> page(reader, form, faults, saved, lines));
	}

	private MessagesPage page(MessagesReader reader, MessagesForm form, FormFaults faults, boolean saved,
			List<MessagesPage.Line> lines) {
		Wording words = reader.words();
		String intro = words.say("reader.messages.intro", "region",
				reader.languages().name(reader.view().region()).value());
		Frame frame = frame(reader, "reader.messages", intro,
				new Frame.Link(words.say("reader.back-to-start"), reader.languages().href("/" + reader.region())),
				reader.path());
		MessagesPage.Form shown = new MessagesPage.Form(reader.languages().href(reader.path()), faults.byField(),
				groups(reader, form), places(reader, form),
				reader.spoken().stream().map((tag) -> Option.autonym(tag, words)).toList(), form.quietFrom(),
				form.quietTo(), form.arrived());
		return new MessagesPage(frame, intro, saved, lines, push(reader), shown,
				(reader.browser() != null) ? reader.languages().href(reader.path() + "/forget") : null);
	}

	private MessagesPage.@Nullable Push push(MessagesReader reader) {
		String publicKey = this.key.value();
		Installation browser = reader.browser();
		boolean on = browser != null && browser.profile().provider() == Provider.WEB_PUSH && browser.token() != null;
		return (publicKey == null) ? null
				: new MessagesPage.Push(publicKey, reader.region(),
						reader.languages().href(reader.path() + "/subscription"),
						reader.languages().href(reader.path() + "/off"), on);
	}

	/** Which regions are followed can be chosen once there is anything to choose from. */
	private List<Option> places(MessagesReader reader, MessagesForm form) {
		return reader.places().stream().flatMap((id) -> this.answers.snapshots().view(id).stream()).map((view) -> {
			var name = reader.languages().name(view.region());
			return new Option(view.region().id(), reader.words().phrase(name.value(), name.language()),
					form.regions().contains(view.region().id()));
		}).toList();
	}

	private Mono<List<MessageView>> messages(MessagesReader reader) {
		Installation browser = reader.browser();
		return (browser == null) ? Mono.just(List.of()) : this.inbox.of(browser).map(InboxView::items);
	}

	/** A message of the browser's own; empty when it has no such. */
	Mono<MessageView> message(MessagesReader reader, UUID id) {
		return messages(reader).flatMapIterable((all) -> all).filter((message) -> message.id().equals(id)).next();
	}

	/** Marks a message as read and opened. */
	Mono<Boolean> open(MessagesReader reader, UUID id) {
		return this.inbox.read(Objects.requireNonNull(reader.browser()).id(), id, true);
	}

	/** A message's own page. */
	MessagePage page(MessagesReader reader, MessageView message) {
		Wording words = reader.words();
		String path = reader.path() + "/" + message.id();
		boolean leads = !message.read() || own(message) != null;
		Optional<String> elsewhere = Optional.ofNullable(message.link()).filter((link) -> message.read() && !leads);
		return new MessagePage(frame(reader, "reader.messages", words.say("reader.messages"), back(reader), path),
				line(reader, message), leads ? reader.languages().href(path) : null, elsewhere.orElse(null),
				elsewhere.map((link) -> words.say("reader.go-to", "site", WebAddress.site(link))).orElse(null));
	}

	/** Where a message leads to in this hub; null: nowhere here. */
	static @Nullable String own(MessageView message) {
		String link = message.link();
		return (link != null && link.startsWith("/") && !link.startsWith("//")) ? link : null;
	}

	private static @Nullable String notice(Wording words, MessageView message) {
		if (message.reviewed()) {
			return null;
		}
		String machine = message.language().equals(message.sourceLanguage()) ? "notice.machine-source"
				: "notice.machine-translation";
		return words.say(message.origin().equals(Origin.MACHINE.code()) ? machine : "notice.unreviewed");
	}

	private static MessagesPage.Line line(MessagesReader reader, MessageView message) {
		Wording words = reader.words();
		String state = message.expired() ? "over" : message.read() ? "read" : "new";
		String language = message.language().equals(words.language()) ? null
				: words.say("reader.in-language", "language", words.nameOf(message.language()));
		return new MessagesPage.Line(reader.languages().href(reader.path() + "/" + message.id()),
				words.phrase(message.title(), message.language()), words.phrase(message.body(), message.language()),
				language, notice(words, message),
				new DateWords(words).until(message.at(), reader.view().region().profile().zone()), state,
				words.say("reader.messages." + state));
	}

	/** The question whether the browser is to be forgotten. */
	ForgetPage forget(MessagesReader reader) {
		String path = reader.path() + "/forget";
		return new ForgetPage(frame(reader, "reader.messages.forget-sure",
				reader.words().say("reader.messages.forget-text"), back(reader), path), reader.languages().href(path),
				reader.languages().href(reader.path()));
	}

	/** That it is forgotten. */
	ThanksPage forgotten(MessagesReader reader) {
		return new ThanksPage(frame(reader, "reader.messages.forgotten",
				reader.words().say("reader.messages.forgotten-text"), back(reader), reader.path() + "/forgotten"));
	}

	private static Frame.Link back(MessagesReader reader) {
		return new Frame.Link(reader.words().say("reader.messages.back"), reader.languages().href(reader.path()));
	}

	private static Frame frame(MessagesReader reader, String title, String description, Frame.Link back, String path) {
		Wording words = reader.words();
		return Frame.of(reader.view(), reader.languages(), words.phrase(words.say(title), words.language()),
				description, back, path);
	}

}
