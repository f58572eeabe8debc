-- The constant page: the same file again and again, asked for with the same headers as the pages.
local path

function init(args)
  path = args[1]
  wrk.headers["Host"] = "bench.localhost"
  wrk.headers["Cookie"] = "__Host-sitzung=bench-00042"
  wrk.headers["Accept-Language"] = "de"
end

function request()
  return wrk.format("GET", path)
end
