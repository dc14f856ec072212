internal import Sandbox

extension Workshop.Trade {
  /// A picture becomes a WebP of its pixels, by Pillow. The answer begins with a byte: 0 and the WebP, 1 another kind of
  /// file, 2 damaged, 3 too many pixels.
  static let darkroom = Workshop.Trade(
    program: #"""
      import io
      from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

      MOST_PIXELS, MOST_LENGTH, SIDE, MOST_BYTES = 40_000_000, 20_000, 1600, 400_000
      DEVELOPED, OTHER, DAMAGED, LARGE = (bytes([answer]) for answer in range(4))
      KINDS = ((b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"RIFF", "WEBP"))
      TURNS = {
          2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
          5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
          8: Image.Transpose.ROTATE_90,
      }
      SRGB = ImageCms.createProfile("sRGB")
      Image.MAX_IMAGE_PIXELS = None  # the size is looked at below, before anything is decoded


      def turn(picture):
          try:
              return TURNS.get(picture.getexif().get(0x0112))
          except Exception:  # a broken note about a picture is no broken picture
              return None


      def on_white(picture):
          picture = picture.convert("RGBA")
          ground = Image.new("RGB", picture.size, "white")
          ground.paste(picture, mask=picture.getchannel("A"))
          return ground


      def coloured(picture, profile):
          if picture.mode.startswith("I"):  # sixteen bits of grey
              picture = picture.point(lambda value: value * (1 / 256)).convert("L")
          if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
              picture = on_white(picture)
          elif picture.mode not in ("RGB", "L", "CMYK"):
              picture = picture.convert("RGB")
          if profile:
              try:
                  source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
                  return ImageCms.profileToProfile(picture, source, SRGB, outputMode="RGB")
              except Exception:  # broken, or of another kind of colours: taken without it
                  pass
          return picture.convert("RGB")


      def smaller(picture, side):
          scale = min(1, side / max(picture.size))
          size = tuple(max(1, round(length * scale)) for length in picture.size)
          return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0) if scale < 1 else picture


      def pixels(upload, kind):
          picture = Image.open(io.BytesIO(upload), formats=(kind,))
          if picture.width * picture.height > MOST_PIXELS or max(picture.size) > MOST_LENGTH:
              return None
          profile = picture.info.get("icc_profile")
          picture.draft(None, (SIDE, SIDE))  # a JPEG is decoded no larger than need be
          picture.load()
          way = turn(picture)
          picture = smaller(coloured(picture, profile), SIDE)
          return picture if way is None else picture.transpose(way)


      def developed(picture):
          for side, quality in ((SIDE, 80), (SIDE, 60), (SIDE, 40), (1200, 40), (800, 40)):
              small = smaller(picture, side)
              plain = Image.new("RGB", small.size)  # it has pixels, and nothing that came with them
              plain.paste(small)
              out = io.BytesIO()
              plain.save(out, "WEBP", quality=quality)
              if out.tell() <= MOST_BYTES:
                  break
          return out.getvalue()


      def work(upload):
          kind = next((kind for start, kind in KINDS if upload.startswith(start)), None)
          if kind is None or kind == "WEBP" and upload[8:12] != b"WEBP":
              return OTHER
          try:
              picture = pixels(upload, kind)
              return LARGE if picture is None else DEVELOPED + developed(picture)
          except MemoryError:
              return LARGE
          except Exception:
              return DAMAGED


      # Once, for all children: everything that a picture needs is loaded and is known to work.
      developed(coloured(Image.new("RGB", (16, 16)), ImageCms.ImageCmsProfile(SRGB).tobytes()))
      """#)
}
