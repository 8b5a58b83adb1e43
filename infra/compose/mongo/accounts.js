// Run once, on an empty data folder, by the image: the hub's own account, which may read and write its database only.
db.getSiblingDB("newcomerhub").createUser({
	user: "hub",
	pwd: process.env.HUB_MONGO_PASSWORD,
	roles: [{ role: "readWrite", db: "newcomerhub" }],
});
