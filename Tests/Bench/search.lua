-- Looks for words, those of another line of the file each time.
dofile(os.getenv("BENCH_FOLDER") .. "/report.lua")

local questions = {}
for line in io.lines(os.getenv("BENCH_QUESTIONS")) do questions[#questions + 1] = line end

function init()
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
end

function request()
  return wrk.format("POST", nil, nil, "q=" .. questions[math.random(#questions)])
end
