// Healthy is a primary. A member that has never been in a replica set (NotYetInitialized, 94) is made the first one of rs0.
const NOT_YET_INITIALIZED = 94;

const admin = connect("mongodb://127.0.0.1:27017/admin?directConnection=true&serverSelectionTimeoutMS=5000");
admin.auth(process.env.MONGO_INITDB_ROOT_USERNAME, process.env.MONGO_INITDB_ROOT_PASSWORD);
try {
	admin.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
	if (error.code !== NOT_YET_INITIALIZED) {
		throw error;
	}
	admin.adminCommand({ replSetInitiate: { _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] } });
}
quit(admin.hello().isWritablePrimary ? 0 : 1);
