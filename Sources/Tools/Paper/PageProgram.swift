internal import Sandbox

extension Workshop.Trade {
  /// A page in HTML becomes a PDF, in Python, since that is what WeasyPrint is.
  static let paper = Workshop.Trade(
    program: #"""
      import weasyprint


      def fetch(url, *rest, **more):
          if url[:5].lower() != "data:":
              raise ValueError("refused")
          return weasyprint.default_url_fetcher(url, *rest, **more)


      def work(page):
          document = weasyprint.HTML(string=page.decode(), url_fetcher=fetch).render()
          document.metadata.created = document.metadata.modified = None
          return document.write_pdf(variant="pdf/ua-1")


      # Loads the fonts and C libraries once, for all children. No thread is left after it.
      work(b"<!DOCTYPE html><title>-</title><p>-<b>-</b>")
      """#, folders: ["/etc/fonts", "/var/cache/fontconfig"])
}
