-- Posts a reply, each time in another conversation: no conversation becomes longer than it may.
dofile(os.getenv("BENCH_FOLDER") .. "/report.lua")

local fields = "step=chosen&note=&once-name=&wording=Dank+je.+Dat+herken+ik.&once="
local hex = "0123456789abcdef"

function init()
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
end

function request()
  local once = {}
  for place = 1, 32 do
    local digit = math.random(16)
    once[place] = hex:sub(digit, digit)
  end
  local number = math.random(tonumber(os.getenv("BENCH_CONVERSATIONS")))
  local path = string.format("/conversations/%012x%020x", number, number)
  return wrk.format("POST", path, nil, fields .. table.concat(once))
end
