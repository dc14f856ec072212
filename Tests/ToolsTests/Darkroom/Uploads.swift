import Glibc
import Testing

/// Files as people, and those who mean harm, send them: made by Pillow and by hand, once for all tests.
enum Uploads {
  /// By name. Each holds the word CANARY wherever its kind can hold something that is no pixel.
  static let all: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    guard let made = try? Spawned("/usr/bin/python3", "-c", program), made.status == 0 else { return files }
    var rest = made.output[...]
    while let line = rest.firstIndex(of: 10) {
      let words = String(decoding: rest[..<line], as: UTF8.self).split(separator: " ")
      let end = line + 1 + (Int(words[1]) ?? 0)
      files[String(words[0])] = Array(rest[(line + 1)..<end])
      rest = rest[end...]
    }
    return files
  }()

  static func named(_ name: String) throws -> [UInt8] { try #require(all[name], "no upload \(name)") }

  private static let program = #"""
    import io, struct, sys, zlib
    from PIL import Image, ImageCms, PngImagePlugin

    def put(name, data):
        sys.stdout.buffer.write(f"{name} {len(data)}\n".encode() + data)

    def saved(picture, kind, **options):
        out = io.BytesIO()
        picture.save(out, kind, **options)
        return out.getvalue()

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    def png(width, height, *chunks, depth=8, colours=2):
        head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0))
        return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")

    def rows(width, height, row):
        return chunk(b"IDAT", zlib.compress(row * height))

    # Left half red, right half blue, the top quarter green: to see which way is up.
    marked = Image.new("RGB", (80, 40), "red")
    marked.paste("blue", (40, 0, 80, 40))
    marked.paste("lime", (0, 0, 80, 10))
    canary = b"CANARY" * 20

    exif = Image.Exif()
    exif[0x010F], exif[0x013B], exif[0x9003] = "CANARY camera", "CANARY writer", "2026:03:01 10:11:12"
    exif[0x8825] = {1: "N", 2: (52.0, 5.0, 30.0), 3: "E", 4: (5.0, 7.0, 1.0), 29: "2026:03:01 CANARY"}
    small = saved(marked.resize((20, 10)), "JPEG")
    blocks = exif.tobytes() + small + canary
    put("jpeg-with-a-place", saved(marked, "JPEG", exif=blocks, comment=canary, icc_profile=ImageCms.ImageCmsProfile(
        ImageCms.createProfile("sRGB")).tobytes(), quality=95))
    turned = Image.Exif()
    turned[0x0112] = 6
    put("jpeg-turned", saved(marked, "JPEG", exif=turned, quality=95))
    put("webp-turned", saved(marked, "WEBP", exif=turned.tobytes(), lossless=True))
    put("jpeg-broken-exif", saved(marked, "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xffCANARY"))
    put("jpeg-cmyk", saved(marked.convert("CMYK"), "JPEG", quality=95))
    put("jpeg-grey", saved(marked.convert("L"), "JPEG"))
    put("jpeg-wide-colours", saved(marked, "JPEG", icc_profile=b"CANARY" * 30, quality=95))
    put("png-with-words", saved(marked, "PNG", pnginfo=(lambda words: (
        words.add_text("Author", "CANARY"), words.add_itxt("XML:com.adobe.xmp", "<x>CANARY</x>", zip=True),
        words.add(b"prIv", canary), words)[3])(PngImagePlugin.PngInfo())))
    put("png-16-grey", saved(Image.new("I;16", (30, 20), 40000), "PNG"))
    put("png-16-colours", png(4, 4, rows(4, 4, b"\0" + b"\xff\xff\0\0\x80\0" * 4), depth=16))
    put("png-1-bit", saved(Image.new("1", (30, 20), 1), "PNG"))
    palette = marked.convert("P")
    put("png-palette-clear", saved(palette, "PNG", transparency=palette.getpixel((0, 39))))
    clear = Image.new("RGBA", (80, 40), (0, 0, 0, 0))
    put("png-clear", saved(clear, "PNG"))
    put("png-large", saved(marked.resize((4000, 2000)), "PNG"))
    frames = [Image.new("RGB", (80, 40), colour) for colour in ("red", "lime", "blue")]
    put("webp-moving", saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True))
    put("png-moving", saved(frames[0], "PNG", save_all=True, append_images=frames[1:]))
    put("webp-with-words", saved(marked, "WEBP", exif=blocks[:200], xmp=b"<x>CANARY</x>", lossless=True))

    plain = saved(marked, "JPEG", quality=95)
    put("jpeg-then-zip", plain + b"PK\x03\x04" + canary + b"PK\x05\x06" + b"\0" * 18)
    put("png-then-html", saved(marked, "PNG") + b"<html><script>CANARY()</script>")
    put("jpeg-html-comment", saved(marked, "JPEG", comment=b"<script>CANARY()</script>"))

    put("zip", b"PK\x03\x04" + plain)
    put("html", b"<html><img src=x onerror=CANARY()>" + plain)
    put("pdf", b"%PDF-1.7\n" + plain)
    put("svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>CANARY()</script></svg>")
    for kind in ("GIF", "BMP", "TIFF", "ICO", "PPM"):
        put(kind.lower(), saved(marked, kind))
    put("riff-of-sound", b"RIFF" + struct.pack("<I", 100) + b"WAVEfmt " + canary)

    put("truncated", saved(marked.resize((800, 400)), "JPEG")[:3000])
    put("truncated-png", saved(marked.resize((800, 400)), "PNG")[:-200])
    put("head-only", plain[:3])
    put("signature-only", b"\x89PNG\r\n\x1a\n")
    put("wrong-checksum", png(4, 4, rows(4, 4, b"\0" + b"\xff\0\0" * 4))[:-20] + b"\0" * 20)

    put("bomb-by-size", png(50_000, 50_000, chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000))))
    put("bomb-long", png(40_000, 10, rows(40_000, 10, b"\0" * 120_001)))
    put("bomb-of-words", png(4, 4, *[chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 1_000_000))] * 100, rows(4, 4, b"\0" * 13)))
    put("bomb-of-colours", png(4, 4, chunk(b"iCCP", b"a\0\0" + zlib.compress(b"\0" * 100_000_000)), rows(4, 4, b"\0" * 13)))
    put("many-chunks", png(4, 4, chunk(b"prIv", b"") * 600_000, rows(4, 4, b"\0" + b"\xff\0\0" * 4)))
    still = saved(Image.new("L", (6000, 6000), 128), "JPEG", progressive=True)
    scan = still[still.rfind(b"\xff\xda"):-2]
    put("slow", still[:-2] + scan * ((4_000_000 - len(still)) // len(scan)) + b"\xff\xd9")
    """#
}
