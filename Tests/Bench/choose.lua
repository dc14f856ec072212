-- Saves a choice of the compass, another one each time: every request has something to write.
dofile(os.getenv("BENCH_FOLDER") .. "/report.lua")

local bodies = { "option=P1.D12.small", "option=P1.D12.half", "option=P1.D12.day" }
local count = 0

function request()
  count = count + 1
  return wrk.format("POST", nil, nil, bodies[count % #bodies + 1])
end
