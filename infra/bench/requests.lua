-- wrk's script: sends the requests of a file in turn, and reports in lines of "name value".
-- usage: wrk ... -s requests.lua <url> -- <file>; a line is uri, Accept-Language, Accept-Encoding, If-None-Match, by tabs

local requests = {}
local at = 0

function init(args)
	local names = { "Accept-Language", "Accept-Encoding", "If-None-Match" }
	for line in io.lines(args[1]) do
		local fields = {}
		for field in (line .. "\t"):gmatch("([^\t]*)\t") do
			fields[#fields + 1] = field
		end
		local headers = {}
		for i, name in ipairs(names) do
			if fields[i + 1] ~= "" then
				headers[name] = fields[i + 1]
			end
		end
		requests[#requests + 1] = wrk.format("GET", fields[1], headers)
	end
end

function request()
	at = at % #requests + 1
	return requests[at]
end

function done(summary, latency, _)
	local errors = summary.errors
	print("")
	print("requests " .. string.format("%d", summary.requests))
	print("micros " .. string.format("%d", summary.duration))
	print("failed " .. string.format("%d", errors.connect + errors.read + errors.write + errors.status + errors.timeout))
	print("p50 " .. string.format("%d", latency:percentile(50)))
	print("p99 " .. string.format("%d", latency:percentile(99)))
end
