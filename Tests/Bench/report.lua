-- One line for a program to read: requests, microseconds, p50, p99 (microseconds), answers that were no success, lost.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("REPORT %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
