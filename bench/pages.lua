-- Requests of one page for wrk, rotating people, the courses they take, and lessons. The page is the first argument: A, B or C.
-- What person 42 takes is told in Seed.java; the head of every script in Script.java says the same to pgbench.
local page, csrf, token
local people, courses, taken, lessons = 10000, 100, 10, 20
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  page, csrf, token = args[1], args[2], args[3]
  math.randomseed(os.time() * 31 + number * 7919)
end

function request()
  local person = math.random(people)
  local cookie = string.format("__Host-sitzung=bench-%05d; __Host-csrf=%s", person, csrf)
  local headers = { Host = "bench.localhost", Cookie = cookie, ["Accept-Language"] = "de" }
  if page == "A" then
    return wrk.format("GET", "/uebersicht", headers)
  end
  local course = 1 + (person + 7 * math.random(0, taken - 1)) % courses
  local lesson = string.format("/kurse/kurs-%03d/lektionen/%d", course, math.random(lessons))
  if page == "B" then
    return wrk.format("GET", lesson, headers)
  end
  headers["Content-Type"] = "application/x-www-form-urlencoded"
  local view = string.format("%08x-0000-4000-8000-%012x", math.random(0, 0x7fffffff), math.random(0, 0x7fffffff))
  local body = "view=" .. view .. "&serial=1&block=mitte&offset=" .. math.random(500) .. "&spent=15&_csrf=" .. token
  return wrk.format("POST", lesson .. "/fortschritt", headers, body)
end
