internal import HTML

extension Writer {
  /// A thin bar beside a number that says the same.
  func shareBar(_ count: Int, of whole: Int) {
    let width = whole == 0 ? 0 : min(100, count * 100 / whole)
    svg(.class("bar"), .fixed("viewBox", "0 0 100 6"), .fixed("preserveAspectRatio", "none")) {
      path(.class("bar-ground"), .fixed("d", "M0 0h100v6h-100z")) {}
      if width > 0 { path(.class("bar-fill"), .made("d", "M0 0h\(width)v6h-\(width)z")) {} }
    }
  }
}
