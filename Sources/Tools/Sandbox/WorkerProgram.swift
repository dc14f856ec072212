// What runs in the sandbox, in Python, around the program of the trade.
//
// It reads works (4 bytes of length, bytes) and writes answers (a byte of status, 4 bytes of length; what was made, or
// the name of what went wrong). Statuses: 0 made, 1 too much, 2 failed, 3 ready.

let beforeWork = #"""
  import os
  os.closerange(3, 1 << 20)  # whatever the server had open: before anything is read

  import resource, signal, struct, sys

  CPU_SECONDS, MEMORY_BYTES, OUTPUT_BYTES = (int(word) for word in sys.argv[1:])
  MADE, TOO_MUCH, FAILED, READY = range(4)


  """#

let afterWork = #"""


  def limit():
      for what, most in (
          (resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_FSIZE, OUTPUT_BYTES),
          # The sandbox has three processes, and Pango starts a thread.
          (resource.RLIMIT_NOFILE, 64), (resource.RLIMIT_NPROC, 8), (resource.RLIMIT_CORE, 0),
      ):
          resource.setrlimit(what, (most, most))


  def child(data, out):
      os.close(0)
      os.close(1)
      limit()
      try:
          status, answer = MADE, work(data)
      except MemoryError:
          status, answer = TOO_MUCH, b""
      except BaseException as error:  # its message may quote the work: only its name goes out
          status, answer = FAILED, type(error).__name__.encode()
      with os.fdopen(out, "wb") as pipe:
          pipe.write(bytes([status]) + answer)


  def answer_to(data):
      here, there = os.pipe()
      process = os.fork()
      if process == 0:
          try:
              os.close(here)
              child(data, there)
          finally:
              os._exit(0)
      os.close(there)
      with os.fdopen(here, "rb") as pipe:
          answer = pipe.read(OUTPUT_BYTES + 2)
      is_too_long = len(answer) > OUTPUT_BYTES + 1
      if is_too_long:
          os.kill(process, signal.SIGKILL)
      _, status = os.waitpid(process, 0)
      ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
      if is_too_long or ended in (signal.SIGXCPU, signal.SIGKILL):
          return TOO_MUCH, b""
      if ended or not answer:
          return FAILED, signal.Signals(ended).name.encode() if ended else b"no answer"
      return answer[0], answer[1:]


  def say(status, answer):
      sys.stdout.buffer.write(struct.pack(">BI", status, len(answer)) + answer)
      sys.stdout.buffer.flush()


  # From here on complaints could quote a work: nobody reads them.
  os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
  say(READY, b"")
  while True:
      head = sys.stdin.buffer.read(4)
      if len(head) < 4:
          break
      (size,) = struct.unpack(">I", head)
      data = sys.stdin.buffer.read(size)
      if len(data) < size:
          break
      say(*answer_to(data))
      del data
  """#
