/* Shows what the hub sends to this browser, and opens it. */
"use strict";
const REGION = new URL(location).searchParams.get("region") ?? "";
const PAGE = /^[a-z0-9-]+$/.test(REGION) ? "/" + REGION + "/messages" : "/";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("push", (event) => {
	let message;
	try {
		message = event.data.json();
	} catch {
		return;
	}
	event.waitUntil(
		self.registration.showNotification(message.title, {
			body: message.body,
			lang: message.language,
			dir: message.direction,
			// the same again takes the place of the first
			tag: message.campaign,
			icon: "/assets/hub.svg",
			image: message.image,
			data: { id: message.campaign, link: message.link, language: message.language },
		}),
	);
});

const opened = (id) =>
	fetch(PAGE + "/" + encodeURIComponent(id), { method: "POST", redirect: "manual" }).catch(() => {});

const address = ({ id, link, language }) => {
	if (!link) {
		return PAGE + "/" + encodeURIComponent(id);
	}
	return link.startsWith("/") && !link.includes("?") ? link + "?lang=" + encodeURIComponent(language) : link;
};

self.addEventListener("notificationclick", (event) => {
	const data = event.notification.data;
	event.notification.close();
	event.waitUntil(Promise.all([self.clients.openWindow(address(data)), opened(data.id)]));
});

self.addEventListener("pushsubscriptionchange", (event) => {
	const renewed = async () => {
		const subscription =
			event.newSubscription ??
			(event.oldSubscription && (await self.registration.pushManager.subscribe(event.oldSubscription.options)));
		if (subscription) {
			await fetch(PAGE + "/subscription", {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ ...subscription.toJSON(), again: true }),
			});
		}
	};
	event.waitUntil(renewed());
});
