import Darkroom
import Glibc
import Testing

extension Darkroom {
  fileprivate func develop(_ upload: [UInt8]) async -> Result<Photograph, Failure> {
    await withCheckedContinuation { continuation in develop(upload) { continuation.resume(returning: $0) } }
  }

  fileprivate func failure(_ upload: [UInt8]) async -> Failure? {
    if case .failure(let failure) = await develop(upload) { failure } else { nil }
  }
}

extension Photograph {
  /// What another program sees at some places: red, green and blue of each.
  fileprivate func colours(at places: String...) throws -> [[Int]] {
    let program = """
      import io, sys
      from PIL import Image
      picture = Image.open(io.BytesIO(sys.stdin.buffer.read()))
      assert set(picture.info) <= {"loop", "background", "timestamp", "duration"}, picture.info
      for place in sys.argv[1].split():
          print(*picture.convert("RGB").getpixel(tuple(int(number) for number in place.split(","))))
      """
    let seen = try Spawned("/usr/bin/python3", "-c", program, places.joined(separator: " "), input: bytes)
    try #require(seen.status == 0)
    return seen.text.split(separator: "\n").map { line in line.split(separator: " ").compactMap { Int($0) } }
  }
}

/// Whether two colours look the same.
private func isLike(_ one: [Int], _ other: [Int]) -> Bool { zip(one, other).allSatisfy { abs($0 - $1) < 60 } }

private let (red, blue, green, white) = ([255, 0, 0], [0, 0, 255], [0, 255, 0], [255, 255, 255])

@Suite(.serialized) struct `The darkroom, by Pillow` {
  static let shared = Darkroom()

  @Test(
    arguments: [
      "jpeg-with-a-place", "png-with-words", "webp-with-words", "jpeg-broken-exif", "jpeg-then-zip", "png-then-html",
      "jpeg-html-comment", "jpeg-wide-colours",
    ])
  func `only pixels come out, whatever was in or behind the file`(_ name: String) async throws {
    let upload = try Uploads.named(name)
    #expect(upload.contains("CANARY".utf8) || name == "png-with-words")
    let photograph = try await Self.shared.develop(upload).get()
    #expect((photograph.width, photograph.height) == (80, 40))
    let seen = try photograph.colours(at: "10,30", "70,30", "40,3")
    #expect(isLike(seen[0], red) && isLike(seen[1], blue) && isLike(seen[2], green), "\(seen)")
    // Nothing but one frame (its `init` says so), and no eight bytes of the file that came, except those of every WebP.
    let runs = Set((0...(upload.count - 8)).map { Array(upload[$0..<($0 + 8)]) })
    for start in 26...(photograph.bytes.count - 8) {
      #expect(!runs.contains(Array(photograph.bytes[start..<(start + 8)])), "\(start)")
    }
    for word in ["CANARY", "Exif", "ICCP", "XMP ", "EXIF", "http", "script", "PK\u{3}\u{4}"] {
      #expect(!photograph.bytes.contains(word.utf8), "\(word)")
    }
  }

  @Test(arguments: ["jpeg-turned", "webp-turned"])
  func `a picture that was taken sideways stands upright`(_ name: String) async throws {
    let photograph = try await Self.shared.develop(Uploads.named(name)).get()
    #expect((photograph.width, photograph.height) == (40, 80))
    let seen = try photograph.colours(at: "10,10", "10,70", "37,40")
    #expect(isLike(seen[0], red) && isLike(seen[1], blue) && isLike(seen[2], green), "\(seen)")
  }

  @Test(arguments: [
    ("jpeg-cmyk", red), ("png-16-grey", [156, 156, 156]), ("png-16-colours", [255, 0, 128]), ("png-1-bit", white),
    ("png-palette-clear", white), ("png-clear", white), ("webp-moving", red), ("png-moving", red),
    ("jpeg-grey", [76, 76, 76]), ("many-chunks", red),
  ])
  func `every kind of colours becomes plain ones, what is clear is white, and of what moves the first stays`(
    _ name: String, _ colour: [Int]
  ) async throws {
    let photograph = try await Self.shared.develop(Uploads.named(name)).get()
    let place = photograph.width > 10 ? "2,18" : "2,2"
    let seen = try photograph.colours(at: place)
    #expect(isLike(seen[0], colour), "\(seen)")
  }

  @Test func `a large picture becomes one of 1,600 at most`() async throws {
    let photograph = try await Self.shared.develop(Uploads.named("png-large")).get()
    #expect((photograph.width, photograph.height) == (1600, 800))
  }

  @Test(
    arguments: ["zip", "html", "pdf", "svg", "gif", "bmp", "tiff", "ico", "ppm", "riff-of-sound", ""])
  func `what is no JPEG, PNG or WebP is refused as that, whatever it is called`(_ name: String) async throws {
    let upload = name.isEmpty ? [] : try Uploads.named(name)
    #expect(await Self.shared.failure(upload) == .otherKind)
  }

  @Test(
    arguments: [
      "truncated", "truncated-png", "head-only", "signature-only", "wrong-checksum", "bomb-of-words",
    ])
  func `what is broken is refused as that`(_ name: String) async throws {
    #expect(await Self.shared.failure(try Uploads.named(name)) == .damaged)
  }

  @Test(arguments: ["bomb-by-size", "bomb-long", "slow"])
  func `what is too much ends, and the next picture is developed`(_ name: String) async throws {
    var configuration = Darkroom.Configuration()
    configuration.cpuSeconds = 1
    let darkroom = Darkroom(configuration)
    #expect(await darkroom.failure(try Uploads.named(name)) == .tooLarge)
    let process = darkroom.process
    _ = try await darkroom.develop(Uploads.named("jpeg-turned")).get()
    #expect(darkroom.process == process, "only the child ended")
    darkroom.stop()
  }

  @Test func `a bomb of colours and one of memory cost no more than they may`() async throws {
    var configuration = Darkroom.Configuration()
    configuration.memoryBytes = 200 << 20
    let darkroom = Darkroom(configuration)
    // The profile is left out or the picture refused: either way it ends in time.
    _ = await darkroom.failure(try Uploads.named("bomb-of-colours"))
    #expect(await darkroom.failure([UInt8](repeating: 0xFF, count: Darkroom.inputBytes + 1)) == .tooLarge)
    _ = try await darkroom.develop(Uploads.named("jpeg-turned")).get()
    configuration.memoryBytes = 60 << 20
    let small = Darkroom(configuration)
    #expect(await small.failure(try Uploads.named("png-large")) == .tooLarge)
    darkroom.stop()
    small.stop()
  }

  @Test func `two at once both come, and the process ends when it has rested`() async throws {
    var configuration = Darkroom.Configuration()
    configuration.idleSeconds = 1
    let darkroom = Darkroom(configuration)
    #expect(darkroom.process == nil, "nothing runs before the first picture")
    let upload = try Uploads.named("png-large")
    let start = ContinuousClock.now
    async let one = darkroom.develop(upload)
    async let other = darkroom.develop(upload)
    #expect(try await one.get() == other.get())
    let cold = ContinuousClock.now - start
    let again = ContinuousClock.now
    _ = try await darkroom.develop(Uploads.named("jpeg-turned")).get()
    print("Darkroom: two of 8 megapixels, cold \(cold); a small one, warm \(ContinuousClock.now - again)")
    let process = try #require(darkroom.process)
    try await Task.sleep(for: .seconds(1.6))
    #expect(darkroom.process == nil && kill(process, 0) == -1)
  }

  @Test func `no more pictures wait than may wait, and without the sandbox there is none`() async throws {
    var configuration = Darkroom.Configuration()
    configuration.mostWaiting = 0
    #expect(await Darkroom(configuration).failure([1]) == .busy)
    configuration = Darkroom.Configuration()
    configuration.bubblewrap = "/nowhere/bwrap"
    #expect(await Darkroom(configuration).failure([1]) == .unavailable("/nowhere/bwrap: No such file or directory"))
    let darkroom = Darkroom()
    darkroom.stop()
    #expect(await darkroom.failure([1]) == .stopped)
  }

  @Test func `what the process answers is believed only when it is a plain WebP`() async throws {
    let good = try await Self.shared.develop(Uploads.named("jpeg-turned")).get().bytes
    #expect(Photograph(webP: good) != nil)
    #expect(Photograph(webP: good + [0]) == nil && Photograph(webP: Array(good.dropLast())) == nil)
    #expect(try Photograph(webP: []) == nil && Photograph(webP: Uploads.named("jpeg-turned")) == nil)
    for name in ["webp-with-words", "webp-moving", "webp-turned"] {
      #expect(Photograph(webP: try Uploads.named(name)) == nil, "\(name)")
    }
    var wide = good
    (wide[26], wide[27]) = (0x41, 0x06)
    #expect(Photograph(webP: wide) == nil, "1,601 pixels")
    // A second chunk within the size that the head tells.
    var longer = good + Array("EXIF".utf8) + [4, 0, 0, 0, 1, 2, 3, 0]
    let size = longer.count - 8
    for place in 0..<4 { longer[4 + place] = UInt8(truncatingIfNeeded: size >> (8 * place)) }
    #expect(Photograph(webP: longer) == nil)
  }
}
